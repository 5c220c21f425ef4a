"""A form's code as a picture for cameras."""

import segno

_QUIET = 0
"""The sheet's own margin is the quiet zone."""


def qr_rows(code: str) -> list[str]:
    """The picture's cells, row by row from the top: `1` is black."""
    made = segno.make(code, micro=False, error="m")
    return ["".join("1" if cell else "0" for cell in row) for row in made.matrix_iter(border=_QUIET)]
