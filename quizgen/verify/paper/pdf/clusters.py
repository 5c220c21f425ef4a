"""Letters with marks, which a PDF may say once for each of their glyphs."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """What is printed at once, and where its ink is, in points."""

    text: str
    """A character, or several that belong together: a letter with its marks."""
    left: float
    right: float
    """From the page's left edge."""
    base: float
    """Its baseline, from the page's lower edge."""
    size: float


class ClusterReader:
    """Reads the glyphs of a page, in the order in which they are printed.

    A mark at a height of its own is printed apart from its letter, and both say that they are the whole cluster: the
    letter with all its marks. It is read once, where the letter stands; a glyph that says the same and stands
    elsewhere than over or under it is a letter of its own.
    """

    def __init__(self) -> None:
        self._letter: Glyph | None = None
        """The last glyph, unless it has no marks."""

    def read(self, glyphs: Iterable[Glyph]) -> str:
        """What they say, without marks whose letters have said them."""
        return "".join(glyph.text for glyph in glyphs if not self._is_said(glyph))

    def skip(self) -> None:
        """Go past glyphs that have no marks."""
        self._letter = None

    def _is_said(self, glyph: Glyph) -> bool:
        letter = self._letter
        if letter is not None and letter.text == glyph.text and _is_stacked(letter, glyph):
            return True
        self._letter = glyph if has_marks(glyph.text) else None
        return False


def has_marks(text: str) -> bool:
    """Whether some character of the text stands over, under or around the one before it."""
    return not text.isascii() and any(unicodedata.category(character)[0] == "M" for character in text)


def _is_stacked(letter: Glyph, mark: Glyph) -> bool:
    """Whether the ink of the one is over or under that of the other, on the same line."""
    shared = min(letter.right, mark.right) - max(letter.left, mark.left)
    narrower = min(letter.right - letter.left, mark.right - mark.left)
    return shared >= narrower / 2 and abs(letter.base - mark.base) < letter.size
