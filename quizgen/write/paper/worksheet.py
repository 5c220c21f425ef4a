"""Worksheets: one form a file, or a class set of them."""

from collections.abc import Sequence

from quizgen.assemble.form import Form
from quizgen.present.presenter import Presenter
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.forms import form_data, form_owners
from quizgen.write.paper.owners import Owner
from quizgen.write.paper.press import Press
from quizgen.write.paper.questions import section_data
from quizgen.write.paper.sheet import sheet_data

CLASS_SET = 30
"""How many forms a file may hold: what the engine needs grows with more than their number."""


def class_set_pdf(forms: Sequence[Form], presenter: Presenter, press: Press) -> bytes | None:
    """The questions of several forms of one worksheet, at most `CLASS_SET`, each beginning on a sheet of its own.

    None, and findings with the press, where some of it cannot be printed.

    Raises:
        ValueError: there are no forms, or too many for one file.
    """
    if not 1 <= len(forms) <= CLASS_SET:
        raise ValueError(f"a file holds 1 to {CLASS_SET} forms, not {len(forms)}")
    first = forms[0]
    words = SHEET_WORDS[first.language]
    owners: list[Owner] = []
    data = {
        "sheet": sheet_data(first.title, first.language, layout=first.layout, font=first.font),
        "words": {
            "name": words.name,
            "class": words.class_,
            "date": words.date,
            "score": words.score,
            "form": words.form,
        },
        "forms": [_form(form, presenter, owners) for form in forms],
    }
    return press.set("worksheet", data, owners, first.font)


def _form(form: Form, presenter: Presenter, owners: list[Owner]) -> dict[str, object]:
    owners.extend(form_owners(form))
    return {
        **form_data(form),
        "instructions": [line for line in form.instructions.splitlines() if line.strip()],
        "sections": [section_data(section, presenter, form.language, owners) for section in form.sections],
    }
