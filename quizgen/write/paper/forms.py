"""A form as every layout reads it: what is on it and where it comes from, without its questions."""

from quizgen.assemble.form import Form
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.owners import Owner, sheet_owner
from quizgen.write.paper.qr import qr_rows


def form_data(form: Form, subtitle: str = "") -> dict[str, object]:
    """The form's head."""
    return {
        "title": form.title,
        "subtitle": subtitle,
        "running": _on_one_line(f"{form.title} {subtitle}"),
        "letter": form.letter,
        "pupil": form.pupil,
        "running-pupil": _on_one_line(form.pupil),
        "code": form.code,
        "points": form.points,
        "qr": qr_rows(form.code),
        "qr-alt": SHEET_WORDS[form.language].code_picture.replace("{}", form.code),
    }


def _on_one_line(text: str) -> str:
    """A text for an edge of the page; the layout cuts it where the line ends."""
    return " ".join(text.split())


def form_owners(form: Form) -> tuple[Owner, ...]:
    """What is on the form beside its questions."""
    return (
        sheet_owner(form.title, "the title"),
        sheet_owner(form.instructions, "the text of instructions"),
        sheet_owner(form.pupil, f'the pupil "{form.pupil}"'),
    )
