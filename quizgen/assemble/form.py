"""A printed form: which questions stand on a sheet, under which number, and in which order their options are."""

from dataclasses import dataclass

from quizgen.model.ids import DeckName, FormCode, Kind, Language
from quizgen.model.item import Item
from quizgen.model.pupil import Pupil
from quizgen.model.worksheet import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An item where it stands on a form."""

    number: int
    """Counted from 1 through all sections of the form."""
    points: int
    """What a right answer earns, at least 1."""
    item: Item
    """As this form has it: its options, right-hand side or events in the form's own order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Questions of one kind under one heading."""

    kind: Kind
    points: int
    """What all its questions earn together."""
    questions: tuple[Question, ...]
    """At least one, in the order printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One version of a deck's worksheet: what is handed out, and what its answer key is about."""

    deck: DeckName
    language: Language
    code: FormCode
    """Stands on every page, and is enough to make this form and its key again."""
    letter: str
    """`A`, `B`, `C`, … ; empty on a pupil's own form."""
    pupil: Pupil | None
    """Whose form it is; None where it is for everybody."""
    title: str
    instructions: str
    """For the top of the sheet; empty where nobody wrote any."""
    layout: Layout
    font: str
    """A font family by name; empty for the one that comes with quizgen."""
    sections: tuple[Section, ...]

    @property
    def points(self) -> int:
        """What the whole form earns."""
        return sum(section.points for section in self.sections)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order of the numbers."""
        return tuple(question for section in self.sections for question in section.questions)
