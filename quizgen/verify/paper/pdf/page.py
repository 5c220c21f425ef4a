"""pypdfium2's home: one page of a PDF, its characters and its tags."""

import ctypes
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from quizgen.verify.paper.pdf.clusters import ClusterReader, Glyph, has_marks
from quizgen.verify.paper.pdf.ink import Ink, Node, Page
from quizgen.verify.paper.pdf.picture import read_codes
from quizgen.verify.paper.sheet import UnreadableSheet

_DEEPEST = 64
"""Elements within elements."""

_SMALLEST = 2.5
"""In points: smaller type is there for nobody to read."""
_PALEST = 160
"""Of 255: paler type is there for nobody to read."""
_OPAQUE = 128
"""Of 255: so is type that lets more of the paper through."""

_PLAIN = frozenset({pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH})
_GAPS = frozenset(map(ord, " \r\n"))
"""What pdfium makes up where it sees a gap or a line's end."""
_HYPHEN, _BROKEN = ord("-"), frozenset({0x0002, 0xFFFE})
"""What pdfium makes of a hyphen at a line's end."""

_SPEAKING = frozenset({"Figure", "Formula"})
"""Elements that say something else to those who cannot see them."""

_LOOSE = -1
"""The number of text that belongs to no element."""

_COLORS = (ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint())
"""Where pdfium writes a colour, each time anew."""

_SHORT, _UNIT = 64, 2
"""Most strings have fewer UTF-16 units, each of so many bytes."""

_Handle = Any
"""What pdfium knows a thing by."""


def read_page(document: pypdfium2.PdfDocument, number: int) -> tuple[Node, Page]:
    """The elements of the page with that number, counted from 1, and what else is on it.

    Raises:
        UnreadableSheet: it has no elements, or they are nested beyond reason.
    """
    with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
        wide, high = page.get_size()
        reader = _PageReader(page, text, number, high)
        root = reader.root()
        loose = tuple(ink for inks in reader.marked.values() for ink in inks)
        return root, Page(
            number=number,
            wide=wide,
            high=high,
            loose=loose,
            codes=read_codes(page),
            strange=tuple(reader.strange()),
        )


def read_language(document: pypdfium2.PdfDocument) -> str:
    """The language that the whole document says it is in."""
    return _string(lambda buffer, size: pdfium.FPDFCatalog_GetLanguage(document, buffer, size))


class _PageReader:
    """A page while it is open."""

    def __init__(self, page: _Handle, text: _Handle, number: int, high: float) -> None:
        self._page, self._text, self._number, self._high = page, text, number, high
        self._strange: list[str] = []
        self._known: set[int] = set()
        """The numbers of all that is printed in elements, be it text or lines."""
        self._clusters = ClusterReader()
        self.marked = self._read_text()
        """The text by the number that ties it to an element; once the elements are read, what they left."""

    def root(self) -> Node:
        """The page's elements under one."""
        tree = pdfium.FPDF_StructTree_GetForPage(self._page)
        if not tree:
            raise UnreadableSheet("is not tagged")
        try:
            count = pdfium.FPDF_StructTree_CountChildren(tree)
            elements = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, place) for place in range(count)]
            return Node("", [self._element(element, 0) if element else None for element in elements])
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def strange(self) -> Iterator[str]:
        """What no sheet of ours has, in words."""
        yield from self._strange
        count = pdfium.FPDFPage_CountObjects(self._page)
        kinds = {_kind_of(_page_object(self._page, place)) for place in range(count)}
        if kinds - _PLAIN:
            yield "a picture"
        if pdfium.FPDFPage_GetAnnotCount(self._page):
            yield "a note or a field"

    def _element(self, element: _Handle, depth: int) -> Node:
        if depth > _DEEPEST:
            raise UnreadableSheet("has elements nested beyond reason")
        kids: list[Node | tuple[Ink, ...] | None] = []
        for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
            if child:
                kids.append(self._element(child, depth + 1))
                continue
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, place)
            if mark > _LOOSE and mark not in self._known:
                self._strange.append("a gap where an element has lost some of what it holds")
            kids.append(self.marked.pop(mark, ()) if mark > _LOOSE else None)
        role = _string(partial(pdfium.FPDF_StructElement_GetType, element))
        alt = _string(partial(pdfium.FPDF_StructElement_GetAltText, element)) if role in _SPEAKING else ""
        return Node(role, kids, alt)

    def _read_text(self) -> dict[int, tuple[Ink, ...]]:
        """The text in the order in which it was written, by the number that ties it to an element."""
        units, spans = self._units(), self._spans()
        marked: dict[int, list[Ink]] = {}
        for place in range(pdfium.FPDFPage_CountObjects(self._page)):
            object_ = _page_object(self._page, place)
            mark = _mark_of(object_)
            self._known.add(mark)
            if _kind_of(object_) == pdfium.FPDF_PAGEOBJ_TEXT:
                marked.setdefault(mark, []).append(self._ink(object_, units, spans.get(object_)))
        return {mark: tuple(inks) for mark, inks in marked.items()}

    def _units(self) -> Sequence[int]:
        """Every character, in UTF-16: as many as pdfium counts."""
        count = pdfium.FPDFText_CountChars(self._text)
        units = (ctypes.c_ushort * (2 * count + 2))()
        if pdfium.FPDFText_GetText(self._text, 0, count, units) == count + 1:
            return list(units)[:count]
        return [pdfium.FPDFText_GetUnicode(self._text, place) for place in range(count)]

    def _spans(self) -> dict[int, tuple[int, int]]:
        """Where the characters of each text object begin and end."""
        spans: dict[int, tuple[int, int]] = {}
        start, last = 0, None
        count = pdfium.FPDFText_CountChars(self._text)
        for place in range(count + 1):
            object_ = _object_at(self._text, place) if place < count else None
            if object_ != last or place == count:
                if last is not None:
                    spans[last] = start, place
                start, last = place, object_
        return spans

    def _ink(self, object_: int, units: Sequence[int], span: tuple[int, int] | None) -> Ink:
        """The text of an object; of one that pdfium finds nothing in, a space, which is all that has no outline."""
        if span is None:
            return Ink(text=" ", size=0, page=self._number, left=0, top=0)
        left, bottom = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._text, span[0], left, bottom)
        size = pdfium.FPDFText_GetFontSize(self._text, span[0])
        text = _decode(units[place] for place in self._printed(*span, units))
        if size < _SMALLEST or _is_hidden(ctypes.cast(object_, pdfium.FPDF_PAGEOBJECT)):
            self._strange.append(f'"{text}", which nobody can see')
        if has_marks(text):
            text = self._clusters.read(self._glyphs(self._printed(*span, units), units))
        else:
            self._clusters.skip()
        return Ink(text=text, size=size, page=self._number, left=left.value, top=self._high - bottom.value)

    def _printed(self, start: int, end: int, units: Sequence[int]) -> Iterator[int]:
        """The places of what is printed: without what pdfium made up."""
        for place in range(start, end):
            if not (units[place] in _GAPS and pdfium.FPDFText_IsGenerated(self._text, place)):
                yield place

    def _glyphs(self, places: Iterator[int], units: Sequence[int]) -> Iterator[Glyph]:
        """What is in the places, glyph by glyph: the characters of one begin together and are equally high."""
        boxes = ((place, self._box(place)) for place in places)
        for (_, base, *_), within in groupby(boxes, lambda placed: placed[1][2:]):
            glyph = tuple(within)
            yield Glyph(
                text=_decode(units[place] for place, _ in glyph),
                left=min(left for _, (left, *_) in glyph),
                right=max(right for _, (_, right, *_) in glyph),
                base=base,
                size=pdfium.FPDFText_GetFontSize(self._text, glyph[0][0]),
            )

    def _box(self, place: int) -> tuple[float, ...]:
        """A character's left and right edge; where it begins, its baseline, its lower and upper edge."""
        left, right, bottom, top, start, base = (ctypes.c_double() for _ in range(6))
        pdfium.FPDFText_GetCharBox(self._text, place, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(self._text, place, start, base)
        return left.value, right.value, start.value, base.value, bottom.value, top.value


def _decode(units: Iterable[int]) -> str:
    """Units of UTF-16 as text."""
    return array("H", (_HYPHEN if unit in _BROKEN else unit for unit in units)).tobytes().decode("utf-16", "replace")


def _is_hidden(object_: _Handle) -> bool:
    """Whether the text is drawn as outlines or not at all, or too pale for white paper."""
    if pdfium.FPDFTextObj_GetTextRenderMode(object_) != pdfium.FPDF_TEXTRENDERMODE_FILL:
        return True
    red, green, blue, alpha = _COLORS
    pdfium.FPDFPageObj_GetFillColor(object_, red, green, blue, alpha)
    return alpha.value < _OPAQUE or (red.value > _PALEST and green.value > _PALEST and blue.value > _PALEST)


def _string(fill: Callable[[_Handle, int], int]) -> str:
    """What pdfium writes into a buffer, in UTF-16 with an end; empty where it has nothing to say."""
    buffer = (ctypes.c_ushort * _SHORT)()
    size = fill(buffer, _SHORT * _UNIT)
    if size > _SHORT * _UNIT:
        buffer = (ctypes.c_ushort * size)()
        fill(buffer, size)
    return bytes(buffer)[: max(size - _UNIT, 0)].decode("utf-16-le", "replace")


def _retyped(function: _Handle, result: type, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None  # noqa: S101 - a function has one
    return ctypes.CFUNCTYPE(result, *arguments)(address)


# As whole numbers, handles are compared in half the time.
_object_at = _retyped(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, pdfium.FPDF_TEXTPAGE, ctypes.c_int)
_page_object = _retyped(pdfium.FPDFPage_GetObject, ctypes.c_void_p, pdfium.FPDF_PAGE, ctypes.c_int)
_kind_of = _retyped(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_mark_of = _retyped(pdfium.FPDFPageObj_GetMarkedContentID, ctypes.c_int, ctypes.c_void_p)
