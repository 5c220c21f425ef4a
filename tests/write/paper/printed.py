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
        unit = pending + _character(text, index)
        if "\ud800" <= unit[-1] <= "\udbff":
            pending = unit
            continue
        pending = ""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        yield Glyph(
            page=number,
            text=_pair(unit),
            left=left.value / MILLIMETER,
            top=(height - top.value) / MILLIMETER,
            right=right.value / MILLIMETER,
            bottom=(height - bottom.value) / MILLIMETER,
            size=pdfium.FPDFText_GetFontSize(text, index),
        )


@dataclass(frozen=True)
class Tag:
    """An element of a page's structure, as a screen reader has it."""

    name: str
    alt: str
    text: str
    """Its own and that of everything below it, in reading order."""
    below: tuple["Tag", ...]

    def all(self, name: str) -> list["Tag"]:
        """Every element of the name below this one, in reading order."""
        found = [self] if self.name == name else []
        return found + [inner for tag in self.below for inner in tag.all(name)]


def tags(pdf: bytes) -> list[Tag]:
    """The structure of each page; what is no content, such as running heads and kana over words, is not in it."""
    document = pypdfium2.PdfDocument(pdf)
    return [_page_tag(page) for page in document]


def _page_tag(page: Any) -> Tag:
    text = page.get_textpage()
    marked: dict[int, list[str]] = {}
    for index in range(pdfium.FPDFText_CountChars(text)):
        thing = pdfium.FPDFText_GetTextObject(text, index)
        if thing and not pdfium.FPDFText_IsGenerated(text, index):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
            marked.setdefault(mark, []).append(_character(text, index))
    texts = {mark: _pair("".join(units)) for mark, units in marked.items() if mark >= 0}
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    below = tuple(_element(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place), texts) for place in range(count))
    return Tag("", "", "".join(tag.text for tag in below), below)


def _element(element: Any, texts: dict[int, str]) -> Tag:
    below: list[Tag] = []
    parts: list[str] = []
    for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
        if child:
            below.append(_element(child, texts))
            parts.append(below[-1].text)
        else:
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, place)
            parts.append(texts.get(mark, ""))
    name, alt = (
        _string(pdfium.FPDF_StructElement_GetType, element),
        _string(pdfium.FPDF_StructElement_GetAltText, element),
    )
    return Tag(name, alt, "".join(parts), tuple(below))


def _string(get: Any, element: Any) -> str:
    size = get(element, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    get(element, buffer, size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le")


def pages(pdf: bytes) -> list[str]:
    """Each page's text, line by line, as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def _character(text: Any, index: int) -> str:
    """One unit of UTF-16; pdfium has a sign of its own for a hyphen at the end of a line."""
    unit = chr(pdfium.FPDFText_GetUnicode(text, index))
    return "-" if unit == "\x02" else unit


def _pair(units: str) -> str:
    """Units of UTF-16 as characters."""
    return units.encode("utf-16", "surrogatepass").decode("utf-16")


def squeeze(text: str) -> str:
    """The text without white space, which a file loses at the ends of lines, and without what keeps カ月 on one."""
    return "".join(text.split()).replace("\u2060", "")


def read(pdf: bytes) -> str:
    """The file's text, squeezed."""
    return squeeze("".join(glyph.text for glyph in glyphs(pdf)))


def page_count(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def outside(pdf: bytes, margin: float) -> list[str]:
    """Characters that reach into the page's margins, in millimetres, or off the page.

    Punctuation may hang into the margin by half a millimetre.
    """
    width, height = (side / MILLIMETER for side in PAGE)

    def within(left: float, top: float, right: float, bottom: float) -> bool:
        return margin - 0.5 <= left and right <= width - margin + 0.5 and top >= 0 and bottom <= height

    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        text = page.get_textpage()
        stretches = [[edge / MILLIMETER for edge in text.get_rect(place)] for place in range(text.count_rects())]
        if all(within(left, height - top, right, height - bottom) for left, bottom, right, top in stretches):
            continue
        # A stretch may end with spaces, which are no ink.
        found += [
            f"page {number + 1}: {glyph.text!r}, {glyph.left:.1f} to {glyph.right:.1f}, {glyph.top:.1f} down"
            for glyph in _page_glyphs(page, number)
            if glyph.text.strip() and not within(glyph.left, glyph.top, glyph.right, glyph.bottom)
        ]
    return found


def hear(pdf: bytes) -> str:
    """What a screen reader reads out, squeezed: running heads and kana over words are not in it."""
    return squeeze("".join(page.text for page in tags(pdf)))


def find(pdf: bytes, text: str) -> list[Glyph]:
    """The first character of each place where the text stands."""
    inked = [glyph for glyph in glyphs(pdf) if glyph.text.strip()]
    whole, wanted = "".join(glyph.text for glyph in inked), squeeze(text)
    starts, found = whole.find(wanted), []
    while starts >= 0:
        found.append(inked[starts])
        starts = whole.find(wanted, starts + 1)
    return found
