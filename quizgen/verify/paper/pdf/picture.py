"""pypdfium2's home: the pictures of codes on a page, which are drawn as one path of many stretches of cells."""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pypdfium2.raw as pdfium

from quizgen.verify.paper.qr import SIDE, Cell, read_qr

_FEWEST = 150
"""Strokes: lines, boxes and dots have fewer."""

_Handle = Any
"""What pdfium knows a thing by."""

Outline = list[tuple[float, float]]
"""The corners of one stretch, down and across."""


def read_codes(page: _Handle) -> tuple[str, ...]:
    """What the pictures of codes on the page say, those that say nothing included."""
    things = (pdfium.FPDFPage_GetObject(page, place) for place in range(pdfium.FPDFPage_CountObjects(page)))
    return tuple(read_qr(frozenset(_cells(outlines))) for thing in things if (outlines := _outlines(thing)))


def _outlines(thing: _Handle) -> list[Outline]:
    """The stretches of a path of many strokes; none of anything else."""
    if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_PATH:
        return []
    count = pdfium.FPDFPath_CountSegments(thing)
    if count < _FEWEST:
        return []
    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    outlines: list[Outline] = []
    for place in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, place)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        down = -(matrix.b * x.value + matrix.d * y.value)
        outlines[-1].append((down, matrix.a * x.value + matrix.c * y.value))
    return outlines


def _cells(outlines: Sequence[Outline]) -> Iterator[Cell]:
    """The cells that the stretches cover."""
    corners = [corner for outline in outlines for corner in outline]
    top, left = min(down for down, _ in corners), min(across for _, across in corners)
    cell = (max(across for _, across in corners) - left) / SIDE or 1.0
    for outline in outlines:
        rows = sorted(round((down - top) / cell) for down, _ in outline)
        columns = sorted(round((across - left) / cell) for _, across in outline)
        if max(rows[-1], columns[-1]) <= SIDE:
            yield from product(range(rows[0], rows[-1]), range(columns[0], columns[-1]))
