"""A worksheet as HTML."""

from collections.abc import Iterable
from math import ceil

from quizgen.assemble.form import Form
from quizgen.present.presenter import Presenter
from quizgen.write.paper.engine import Data
from quizgen.write.paper.html.frame import frame
from quizgen.write.paper.html.page import render
from quizgen.write.paper.lines import count_ems
from quizgen.write.paper.questions import section_data

_QUARTER, _HALF = 7, 16
"""The longest option, in ems, of which four stand side by side, or two."""

_HAND = 1.6
"""Handwriting is this much wider than print."""

_SHORTEST, _LONGEST = 12, 34
"""In ems: how long a line to write on is."""


def worksheet_html(form: Form, presenter: Presenter) -> bytes:
    """One form's questions."""
    data = {
        **frame(form),
        "instructions": form.instructions,
        "sections": [section_data(section, presenter, form.language, []) for section in form.sections],
        "width_of": _columns,
        "room": _room,
    }
    return render("worksheet", data)


def _columns(options: Iterable[Data]) -> str:
    """How many options stand side by side."""
    longest = max(count_ems("".join(_texts(option["line"]))) for option in options)
    return "four" if longest <= _QUARTER else "two" if longest <= _HALF else "one"


def _texts(line: object) -> Iterable[str]:
    assert isinstance(line, list)  # noqa: S101 - as line_data makes it
    return (part if isinstance(part, str) else part[0] for part in line)


def _room(ems: float) -> int:
    return min(_LONGEST, max(_SHORTEST, ceil(ems * _HAND)))
