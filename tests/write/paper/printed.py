"""What is on a PDF's pages, character by character."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MILLIMETER = 72 / 25.4
PAGE = (210 * MILLIMETER, 297 * MILLIMETER)

SHRUNK = 0.6
"""Kana over a word are smaller than this share of the text."""


@dataclass(frozen=True)
class Glyph:
    """A character where it stands, in millimetres from the top left corner of its page."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    """Of the font, in points."""


def glyphs(pdf: bytes) -> list[Glyph]:
    """Every character that the file itself has; those that a reader would infer from gaps are left out."""
    document = pypdfium2.PdfDocument(pdf)
    return [glyph for number, page in enumerate(document) for glyph in _page_glyphs(page, number)]


def _page_glyphs(page: Any, number: int) -> Iterator[Glyph]:
    height = page.get_height()
    text = page.get_textpage()
    pending = ""
    for index in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, index):
            continue
        unit = pending + chr(pdfium.FPDFText_GetUnicode(text, index))
        if "\ud800" <= unit[-1] <= "\udbff":
            pending = unit
            continue
        pending = ""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        yield Glyph(
            page=number,
            text=unit.encode("utf-16", "surrogatepass").decode("utf-16"),
            left=left.value / MILLIMETER,
            top=(height - top.value) / MILLIMETER,
            right=right.value / MILLIMETER,
            bottom=(height - bottom.value) / MILLIMETER,
            size=pdfium.FPDFText_GetFontSize(text, index),
        )


def squeeze(text: str) -> str:
    """The text without white space, which a file loses at the ends of lines."""
    return "".join(text.split())


def read(pdf: bytes) -> str:
    """The file's text, squeezed."""
    return squeeze("".join(glyph.text for glyph in glyphs(pdf)))


def page_count(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def outside(pdf: bytes, margin: float) -> list[str]:
    """Characters that reach into the page's margins, in millimetres, or off the page."""
    (width, height) = (side / MILLIMETER for side in PAGE)
    return [
        f"page {glyph.page + 1}: {glyph.text!r} at {glyph.left:.1f} {glyph.top:.1f}"
        for glyph in glyphs(pdf)
        if glyph.text.strip()
        and not (
            margin - 0.2 <= glyph.left
            and glyph.right <= width - margin + 0.2
            and glyph.top >= 0
            and glyph.bottom <= height
        )
    ]
