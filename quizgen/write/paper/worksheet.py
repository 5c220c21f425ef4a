"""Worksheets: one form a file, or a class set of them."""

from collections.abc import Sequence

from quizgen.assemble.form import Form
from quizgen.present.presenter import Presenter
from quizgen.wording.sheet import sheet_words
from quizgen.write.paper.engine import Data, typeset
from quizgen.write.paper.qr import qr_rows
from quizgen.write.paper.questions import section_data
from quizgen.write.paper.sheet import sheet_data


def worksheet_pdf(form: Form, presenter: Presenter) -> bytes:
    return class_set_pdf((form,), presenter)


def class_set_pdf(forms: Sequence[Form], presenter: Presenter) -> bytes:
    first = forms[0]
    words = sheet_words(first.language)
    return typeset("worksheet", {
        "sheet": sheet_data(first.title, first.language, layout=first.layout, font=first.font),
        "words": {"name": words.name, "class": words.class_, "date": words.date, "score": words.score, "form": words.form},
        "forms": [form_data(form, presenter) for form in forms],
    }, first.font)


def form_data(form: Form, presenter: Presenter) -> Data:
    return {
        "title": form.title, "subtitle": "", "letter": form.letter, "pupil": form.pupil, "instructions": form.instructions,
        "code": form.code, "points": form.points, "qr": qr_rows(form.code),
        "qr-alt": sheet_words(form.language).code_picture.replace("{}", form.code),
        "sections": [section_data(section, presenter, form.language) for section in form.sections],
    }
