"""One table of the keys of all forms, for marking by hand."""

from collections.abc import Mapping, Sequence

from quizgen.assemble.form import Form
from quizgen.model.ids import Kind
from quizgen.present.presenter import Presenter
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.forms import form_owners, name_of, place_of
from quizgen.write.paper.keys import short_key
from quizgen.write.paper.owners import Owner, item_owner
from quizgen.write.paper.press import Press
from quizgen.write.paper.sheet import sheet_data

_COLUMNS = 5
"""How many forms stand side by side on a page."""

_NOTHING: Data = {"mark": "–", "long": False}
"""A form whose item is gone has no key under its number; a cell with nothing in it would be lost to readers."""


def keys_pdf(forms: Sequence[Form], presenter: Presenter, press: Press) -> bytes | None:
    """The keys of all forms of one worksheet: a column for each form, a row for each number.

    None, and findings with the press, where some of it cannot be printed.
    """
    owners: list[Owner] = []
    first = forms[0]
    words = SHEET_WORDS[first.language]
    data = {
        "sheet": sheet_data(f"{first.title} {words.key_table}", first.language, font=first.font),
        "words": {"number": words.number, "points": words.points},
        "title": first.title,
        "subtitle": words.key_table,
        "tables": [
            _table(forms[start : start + _COLUMNS], presenter, owners) for start in range(0, len(forms), _COLUMNS)
        ],
    }
    return press.set("key-table", data, owners, first.font)


def _table(forms: Sequence[Form], presenter: Presenter, owners: list[Owner]) -> Data:
    """The forms as columns, and a row for each number that one of them has."""
    columns = [_column(form, presenter, owners) for form in forms]
    numbers = sorted({number for column in columns for number in column})
    return {
        "forms": [
            {"name": name_of(form) or form.letter, "place": place_of(form), "code": form.code, "points": form.points}
            for form in forms
        ],
        "rows": [
            {"number": number, "keys": [column.get(number, _NOTHING) for column in columns]} for number in numbers
        ],
    }


def _column(form: Form, presenter: Presenter, owners: list[Owner]) -> Mapping[int, Data]:
    """The form's keys by their numbers."""
    owners.extend(form_owners(form))
    keys: dict[int, Data] = {}
    for question in form.questions:
        response = presenter.present(question.item).response
        key = short_key(response, is_claim=question.item.id.kind is Kind.TRUE_FALSE)
        owners.append(item_owner(question.item, key))
        keys[question.number] = key
    return keys
