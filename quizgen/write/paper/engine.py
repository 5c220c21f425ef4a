"""Typst's home: a layout and its data become a PDF. Data is only ever data, and layouts are files of our own."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

from quizgen.write.paper.fonts import BUNDLED, bundled_folders

Data = Mapping[str, object]
"""What a layout is to set, as JSON knows it."""

_LAYOUTS = Path(str(files("quizgen.write.paper"))) / "layout"

_STANDARD: Literal["ua-1"] = "ua-1"
"""Tagged, titled, with a language and a text for every picture; a character that no font has is an error."""

_QUOTED = r'`"((?:[^"\\]|\\.)*)"`'
_MISSING = re.compile(f"the text {_QUOTED} could not be displayed|the text contains the disallowed codepoint {_QUOTED}")
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_NAMED = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


class MissingGlyphsError(Exception):
    """Some text has characters that none of the fonts has."""

    def __init__(self, clusters: frozenset[str]) -> None:
        super().__init__(f"no font has {sorted(clusters)}")
        self.clusters = clusters
        """Each a character, or several that belong together."""


class UnknownFamilyError(Exception):
    """A font family is not installed."""


def typeset(layout: str, data: Data, family: str = "") -> bytes:
    """Set the data in one of the layouts; `family` is the author's font, if it is not one of ours.

    Raises:
        MissingGlyphsError: some of the text has no glyph in any of the fonts.
        UnknownFamilyError: the family is not installed.
    """
    foreign = bool(family) and family not in BUNDLED
    if foreign and not _is_installed(family):
        raise UnknownFamilyError(family)
    # Half of a surrogate pair fits into no file; whoever checks texts has found it.
    told = json.dumps(data, ensure_ascii=False).encode(errors="replace").decode()
    try:
        # The compiler wants its input every time: without one, its second file is its first.
        pdf, warnings = _compiler(foreign).compile_with_warnings(
            input=_LAYOUTS / f"{layout}.typ",
            format="pdf",
            sys_inputs={"data": told},
            pdf_standards=[_STANDARD],
            timestamp=0,
        )
    except typst.TypstError as error:
        clusters = frozenset(_unescape(one or other) for one, other in _MISSING.findall(error.diagnostic))
        if clusters:
            raise MissingGlyphsError(clusters) from error
        raise
    if warnings:
        raise AssertionError(f"{layout}.typ: {warnings[0].message}")
    assert isinstance(pdf, bytes)  # noqa: S101 - one file, since it is a PDF and no path was given
    return pdf


def _is_installed(family: str) -> bool:
    """Whether the machine has the font family, by the name that the font gives itself."""
    return family.casefold() in {name.casefold() for name in families()}


def families() -> list[str]:
    """The names of all fonts that the machine has, ours among them."""
    return _fonts(foreign=True).families()


@cache
def _fonts(*, foreign: bool) -> typst.Fonts:
    folders = [str(folder) for folder in bundled_folders()]
    return typst.Fonts(include_system_fonts=foreign, include_embedded_fonts=True, font_paths=folders)


@cache
def _compiler(foreign: bool) -> typst.Compiler:
    return typst.Compiler(root=_LAYOUTS, font_paths=_fonts(foreign=foreign))


def _unescape(text: str) -> str:
    """The text as it was before Rust wrote it for debugging."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _NAMED.get(found[2], found[2]), text)
