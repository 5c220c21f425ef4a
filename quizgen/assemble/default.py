"""A sheet for a deck whose author planned none."""

from collections.abc import Iterator, Sequence
from itertools import count

from quizgen.assemble.form import Form, Question, Section
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import FormCode, Kind, Language
from quizgen.model.item import Item
from quizgen.model.worksheet import Layout

_COUNTS = {
    Kind.CHOICE: 6,
    Kind.TRUE_FALSE: 6,
    Kind.CLOZE: 6,
    Kind.TYPED: 4,
    Kind.SET: 1,
    Kind.ORDERING: 1,
    Kind.MATCHING: 1,
    Kind.COMPUTED: 1,
}
"""How many of each kind, in the order of the sheet."""


def default_form(items: Sequence[Item], blueprint: Blueprint, language: Language, title: str) -> Form:
    """Form A of the deck in one language."""
    numbers = count(1)
    return Form(
        deck=blueprint.name,
        language=language,
        code=FormCode("0000-0000"),
        letter="A",
        pupil="",
        title=title,
        instructions="",
        layout=Layout.STANDARD,
        font="",
        sections=tuple(_sections([item for item in items if item.id.language == language], numbers)),
    )


def _sections(items: Sequence[Item], numbers: Iterator[int]) -> Iterator[Section]:
    for kind, wanted in _COUNTS.items():
        chosen = [item for item in items if item.id.kind is kind]
        chosen = chosen[:: max(1, len(chosen) // wanted)][:wanted]
        if chosen:
            questions = tuple(Question(number=next(numbers), points=1, item=item) for item in chosen)
            yield Section(kind=kind, points=len(questions), questions=questions)
