"""One table of the keys of all forms, for marking by hand."""

from collections.abc import Sequence

from quizgen.assemble.form import Form, Question
from quizgen.model.ids import Kind
from quizgen.present.presenter import Presenter
from quizgen.wording.sheet import sheet_words
from quizgen.write.paper.engine import Data, typeset
from quizgen.write.paper.keys import short_key
from quizgen.write.paper.sheet import sheet_data

COLUMNS = 5
"""How many forms stand side by side on a page."""


def keys_pdf(forms: Sequence[Form], presenter: Presenter) -> bytes:
    """The keys of all forms of one worksheet: a column for each form, a row for each number."""
    first = forms[0]
    words = sheet_words(first.language)
    data = {
        "sheet": sheet_data(f"{first.title} {words.key_table}", first.language, font=first.font),
        "words": {"number": words.number, "points": words.points},
        "title": first.title,
        "subtitle": words.key_table,
        "tables": [
            [_column(form, presenter) for form in forms[start : start + COLUMNS]]
            for start in range(0, len(forms), COLUMNS)
        ],
    }
    return typeset("key-table", data, first.font)


def _column(form: Form, presenter: Presenter) -> Data:
    return {
        "name": form.pupil or form.letter,
        "code": form.code,
        "points": form.points,
        "keys": [_key(question, presenter) for question in form.questions],
    }


def _key(question: Question, presenter: Presenter) -> Data:
    response = presenter.present(question.item).response
    return short_key(response, is_claim=question.item.id.kind is Kind.TRUE_FALSE)
