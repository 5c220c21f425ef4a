"""What every page has beside its questions or keys: head, boxes, code."""

from collections.abc import Sequence

from markupsafe import Markup

from quizgen.assemble.form import Form
from quizgen.wording.sheet import SHEET_WORDS, SheetWords
from quizgen.write.paper.forms import form_data, name_of
from quizgen.write.paper.lines import count_ems

_LONGER = 2.5
"""So many lines are still set in type of the middle size."""

_QUIET = 2
"""Light cells around the picture of a code, so that cameras find it beside text."""


def frame(form: Form, subtitle: str = "") -> dict[str, object]:
    """The form's head, and the words for everything around it."""
    head = form_data(form, subtitle)
    rows = head["qr"]
    assert isinstance(rows, list)  # noqa: S101 - as form_data makes it
    return {
        **look(form),
        "crowd": crowd,
        "form": {**head, "picture": _path(rows), "side": len(rows) + 2 * _QUIET, "alt": head["qr-alt"]},
    }


def look(form: Form) -> dict[str, object]:
    """What decides how a page looks and speaks."""
    return {
        "language": form.language,
        "layout": form.layout.value,
        "font": _quote(form.font) if form.font else "",
        "words": SHEET_WORDS[form.language],
    }


def name_form(form: Form, words: SheetWords) -> str:
    """What tells the form from others: its pupil, or its letter."""
    return name_of(form) or f"{words.form} {form.letter}".strip()


def crowd(text: str, room: int) -> str:
    """The class of a text that has so many ems on its line, and may need more: it is set smaller, and wraps."""
    ems = count_ems(text)
    return "fits" if ems <= room else "long" if ems <= room * _LONGER else "longest"


def _quote(font: str) -> Markup:
    """The name as a string of CSS, in which nothing can end the string or the style sheet."""
    kept = (c if c.isalnum() or c in " -_" else f"\\{ord(c):x} " for c in font)
    return Markup('"' + "".join(kept) + '"')  # noqa: S704 - letters, digits and escapes alone


def _path(rows: Sequence[str]) -> str:
    """The dark cells of a code as one path of SVG, a stroke for each stretch."""
    strokes = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            width = len(row[x:]) - len(row[x:].lstrip("1"))
            if width:
                strokes.append(f"M{x + _QUIET} {y + _QUIET}h{width}v1h-{width}z")
            x += max(width, 1)
    return "".join(strokes)
