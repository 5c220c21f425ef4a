"""The keys of all forms in one table, as HTML."""

from collections.abc import Mapping, Sequence

from quizgen.assemble.form import Form
from quizgen.model.ids import Kind
from quizgen.present.presenter import Presenter
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.forms import place_of
from quizgen.write.paper.html.frame import crowd, look, name_form
from quizgen.write.paper.html.page import render
from quizgen.write.paper.keys import short_key

_COLUMNS = 5
"""How many forms stand side by side."""


def keys_html(forms: Sequence[Form], presenter: Presenter) -> bytes:
    """The keys of several forms of one worksheet, at least one: a column for each form, a row for each number."""
    first = forms[0]
    words = SHEET_WORDS[first.language]
    columns = [
        {
            "name": name_form(form, words),
            "place": place_of(form),
            "code": form.code,
            "points": form.points,
            "keys": _keys(form, presenter),
        }
        for form in forms
    ]
    data = {
        **look(first),
        "crowd": crowd,
        "title": first.title,
        "numbers": sorted({question.number for form in forms for question in form.questions}),
        "tables": [columns[start : start + _COLUMNS] for start in range(0, len(columns), _COLUMNS)],
    }
    return render("keys", data)


def _keys(form: Form, presenter: Presenter) -> Mapping[int, Data]:
    return {
        question.number: short_key(
            presenter.present(question.item).response, is_claim=question.item.id.kind is Kind.TRUE_FALSE
        )
        for question in form.questions
    }
