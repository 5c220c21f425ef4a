"""A deck's levels as the path of a category of Moodle's."""

import re

_UNFIT = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def category_path(title: str) -> str:
    """The levels with a slash between them, and every slash in one doubled."""
    levels = (" ".join(_UNFIT.sub(" ", level).split()) for level in title.split("::"))
    return "/".join(_apart(level.replace("/", "//")) for level in levels if level).rstrip()


def _apart(level: str) -> str:
    """The level with a space between it and the slashes beside it, where it begins or ends with one of its own."""
    return f"{' ' if level.startswith('/') else ''}{level}{' ' if level.endswith('/') else ''}"
