"""Worksheets: one form a file, or a class set of them."""

from collections.abc import Sequence

from quizgen.assemble.form import Form
from quizgen.present.presenter import Presenter
from quizgen.wording.sheet import sheet_words
from quizgen.write.paper.engine import typeset
from quizgen.write.paper.forms import form_data
from quizgen.write.paper.questions import section_data
from quizgen.write.paper.sheet import sheet_data

CLASS_SET = 30
"""How many forms a file may hold: what the engine needs grows with more than their number."""


def worksheet_pdf(form: Form, presenter: Presenter) -> bytes:
    """One form's questions."""
    return class_set_pdf((form,), presenter)


def class_set_pdf(forms: Sequence[Form], presenter: Presenter) -> bytes:
    """The questions of several forms of one worksheet, at most `CLASS_SET`, each beginning on a sheet of its own."""
    first = forms[0]
    words = sheet_words(first.language)
    data = {
        "sheet": sheet_data(first.title, first.language, layout=first.layout, font=first.font),
        "words": {
            "name": words.name,
            "class": words.class_,
            "date": words.date,
            "score": words.score,
            "form": words.form,
        },
        "forms": [
            {
                **form_data(form),
                "instructions": form.instructions,
                "sections": [section_data(section, presenter, form.language) for section in form.sections],
            }
            for form in forms
        ],
    }
    return typeset("worksheet", data, first.font)
