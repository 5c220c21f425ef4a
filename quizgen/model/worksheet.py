"""What an author wants printed: a deck's plan for its worksheets."""

from enum import StrEnum


class Layout(StrEnum):
    """How large a sheet is set."""

    STANDARD = "standard"
    LARGE = "large"
    """Large print, in one column."""
