"""A form as every layout reads it: what is on it and where it comes from, without its questions."""

from quizgen.assemble.form import Form
from quizgen.wording.sheet import sheet_words
from quizgen.write.paper.owners import Owner, sheet_owner
from quizgen.write.paper.qr import qr_rows

_RUNNING = 50
"""In characters."""


def form_data(form: Form, subtitle: str = "") -> dict[str, object]:
    """The form's head."""
    return {
        "title": form.title,
        "subtitle": subtitle,
        "running": _shorten(f"{form.title} {subtitle}".rstrip()),
        "letter": form.letter,
        "pupil": form.pupil,
        "running-pupil": _shorten(form.pupil),
        "code": form.code,
        "points": form.points,
        "qr": qr_rows(form.code),
        "qr-alt": sheet_words(form.language).code_picture.replace("{}", form.code),
    }


def _shorten(text: str) -> str:
    """A title for the top of every page, which has one line for it."""
    return text if len(text) <= _RUNNING else text[: _RUNNING - 1] + "…"


def form_owners(form: Form) -> tuple[Owner, ...]:
    """What is on the form beside its questions."""
    return (
        sheet_owner(form.title, "the title"),
        sheet_owner(form.instructions, "the instructions"),
        sheet_owner(form.pupil, f'the pupil "{form.pupil}"'),
    )
