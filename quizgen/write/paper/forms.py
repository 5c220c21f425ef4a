"""A form as every layout reads it: what is on it and where it comes from, without its questions."""

from quizgen.assemble.form import Form
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.owners import Owner, pupil_owners, sheet_owner
from quizgen.write.paper.qr import qr_rows


def form_data(form: Form, subtitle: str = "") -> dict[str, object]:
    """The form's head."""
    return {
        "title": form.title,
        "subtitle": subtitle,
        "running": _on_one_line(" · ".join(filter(None, (form.title, subtitle)))),
        "letter": form.letter,
        "pupil": name_of(form),
        "place": place_of(form),
        "code": form.code,
        "points": form.points,
        "qr": qr_rows(form.code),
        "qr-alt": SHEET_WORDS[form.language].code_picture.replace("{}", form.code),
    }


def name_of(form: Form) -> str:
    """Whose form it is, on one line; empty where it is for everybody."""
    return _on_one_line(form.pupil.name) if form.pupil else ""


def place_of(form: Form) -> str:
    """The pupil's class and number in it, as far as they are known."""
    known = (form.pupil.class_name, form.pupil.id) if form.pupil else ()
    return SHEET_WORDS[form.language].place_joint.join(_on_one_line(part) for part in known if part)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def form_owners(form: Form) -> tuple[Owner, ...]:
    """What is on the form beside its questions."""
    return (
        sheet_owner(form.title, "the title"),
        sheet_owner(form.instructions, "the text of instructions"),
        *(pupil_owners(form.pupil) if form.pupil else ()),
    )
