"""A form of the sample items, and a press to print it with."""

from collections.abc import Sequence
from itertools import count, groupby

from quizgen.assemble.form import Form, Question, Section
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.model.ids import DeckName, FormCode, Kind, Language
from quizgen.model.item import Item
from quizgen.model.language import JAPANESE
from quizgen.model.pupil import Pupil
from quizgen.model.worksheet import Layout
from quizgen.present.presenter import Presenter
from quizgen.write.paper.press import Press
from quizgen.write.paper.worksheet import class_set_pdf

POINTS = {Kind.CHOICE: 2, Kind.CLOZE: 2}


def form(
    items: Sequence[Item],
    language: Language = JAPANESE,
    *,
    letter: str = "A",
    pupil: str = "",
    title: str = "計算機の歴史",
    instructions: str = "",
    layout: Layout = Layout.STANDARD,
    font: str = "",
    code: str = "7KQ2-M9XA",
) -> Form:
    """The items under numbers from 1, those of a kind that follow each other in one section."""
    numbers = count(1)
    sections = []
    for kind, group in groupby(items, key=lambda item: item.id.kind):
        points = POINTS.get(kind, 1)
        questions = tuple(Question(number=next(numbers), points=points, item=item) for item in group)
        sections.append(Section(kind=kind, points=points * len(questions), questions=questions))
    return Form(
        deck=DeckName("computing"),
        language=language,
        code=FormCode(code),
        letter=letter,
        pupil=Pupil(name=pupil) if pupil else None,
        title=title,
        instructions=instructions,
        layout=layout,
        font=font,
        sections=tuple(sections),
    )


def worksheet_pdf(form: Form, presenter: Presenter, press: Press) -> bytes | None:
    """One form's questions by themselves."""
    return class_set_pdf([form], presenter, press)


class Shop:
    """A press, and what it found."""

    def __init__(self) -> None:
        self.problems = Collector()
        self.press = Press(self.problems)

    @property
    def report(self) -> str:
        return render_full(self.problems.findings)
