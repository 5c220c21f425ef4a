"""Cells of a CSV that no spreadsheet computes, and what they were before: whatever is guarded comes back as it was."""

import re

_FORMULA = re.compile("'*[-=+@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for a formula; an apostrophe before it makes it text."""


def guard(cell: str) -> str:
    """The cell as text that is no formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """The cell without the apostrophe that made it text."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
