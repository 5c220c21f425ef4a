"""Field HTML back to the text a learner reads; markup that could show something else is refused."""

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from quizgen.verify.furigana import MARKS, annotate, plain
from quizgen.verify.printed import HOLE, PrintedRemark

_TAG = re.compile(r"<[^>]*>?")
_KNOWN = {"<br>": "\n", "<bdi>": "", "</bdi>": ""}
"""What stands in texts: each with what it shows."""
_PARTED = "\\<span></span>"
"""A backslash that no formula begins with."""
_BACKSLASH = "&#92;"
_RUBY = re.compile(r"<ruby>(.*?)<rt>(.*?)</rt></ruby>", re.DOTALL)
_ACTING = re.compile(rf"[\[\]{{}}\\{HOLE}{MARKS}]")
"""Beginnings of sounds, formulas, speech, typed answers and blanks; in text they are written as entities."""
_MARK = re.compile(f"[{HOLE}{MARKS}]")
"""What readers put into texts for themselves."""
_LIST = re.compile(r"<ul>(?:<li>(?:(?!</?li>).)*</li>)+</ul>", re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_MARK_CELL = r"<th><span>([A-Z0-9]+)</span></th>"
_CLOZE = re.compile(r"\{\{c1::(.*?)\}\}", re.DOTALL)
_REMARK = re.compile(r'<p class="([a-z]+)"><q>(.*?)</q> (.*?)</p>', re.DOTALL)
_TITLE = re.compile(r"<cite>(.*?)</cite>", re.DOTALL)
_PICTURE = re.compile(
    r'<figure><img src="([^"<>]*)" alt="([^"<>]*)">(?:<figcaption>(?:<b>(.*?)</b>)?(.*?)</figcaption>)?</figure>',
    re.DOTALL,
)
_DETAIL = re.compile(r' <span class="(publisher|published|inferred)">(.*?)</span>', re.DOTALL)


class PrintedFigure(NamedTuple):
    """A picture that a field shows."""

    file: str
    """Its name among the media."""
    name: str
    """What stands in for it where it cannot be seen."""
    label: str
    """What stands below it as its name."""
    credit: str


class ForeignMarkup(ValueError):
    """The field holds markup that no deck of ours has: what it shows cannot be told."""


@lru_cache(maxsize=4_096)
def text_of(html: str) -> str:
    """The text that the field shows, with its readings as `furigana` notes them, line breaks as line feeds.

    Raises:
        ForeignMarkup: the field holds what could hide, replace or run something.
    """
    if "<" not in html:
        return _text(html)
    first, *rest = _RUBY.split(html)
    text = _text(first)
    for base, reading, other in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        text += _annotated(base, reading) + _text(other)
    return text


@lru_cache(maxsize=4_096)
def line_of(html: str) -> str:
    """The text of a field that is one line, compared or spoken and shown as no HTML.

    Raises:
        ForeignMarkup: it has elements.
    """
    if "<" in html:
        raise ForeignMarkup(html)
    return plain(unescape(html))


@lru_cache(maxsize=4_096)
def items_of(html: str) -> tuple[str, ...]:
    """The texts of a list's items; none of an empty field.

    Raises:
        ForeignMarkup: something stands outside the items, or as `text_of`.
    """
    if html and not _LIST.fullmatch(html):
        raise ForeignMarkup(html)
    return tuple(map(text_of, _ITEM.findall(html)))


def rows_of(html: str, *columns: str) -> tuple[tuple[str, ...], ...]:
    """The texts of a table's cells, row by row; `columns` are the cells' classes, empty for a letter or number.

    Raises:
        ForeignMarkup: a row has not these cells, something stands outside the cells, or as `text_of`.
    """
    rows = _ROW.findall(html)
    if html != _table(rows):
        raise ForeignMarkup(html)
    pattern = _row(columns)
    found = [pattern.fullmatch(row) for row in rows]
    return tuple(tuple(map(text_of, _cells(row, html))) for row in found)


def cloze_of(html: str) -> tuple[str, tuple[str, ...]]:
    """A cloze's sentence with a HOLE for each blank, and what each blank hides.

    Raises:
        ForeignMarkup: as `text_of`.
    """
    first, *rest = _CLOZE.split(html)
    blanks, others = rest[::2], rest[1::2]
    return HOLE.join(map(text_of, (first, *others))), tuple(map(text_of, blanks))


@lru_cache(maxsize=4_096)
def remarks_of(html: str) -> tuple[PrintedRemark, ...]:
    """The remarks that the field shows.

    Raises:
        ForeignMarkup: something stands beside them, or as `text_of`.
    """
    if _REMARK.sub("", html):
        raise ForeignMarkup(html)
    found = _REMARK.findall(html)
    return tuple(PrintedRemark(name, f"{text_of(printed)}\n{text_of(note)}") for name, printed, note in found)


@lru_cache(maxsize=4_096)
def source_of(html: str) -> str:
    """The source that the field names, a line for each of its parts.

    Raises:
        ForeignMarkup: something stands beside them, or as `text_of`.
    """
    html = html.replace(_PARTED, _BACKSLASH)
    titles, details = _TITLE.findall(html), _DETAIL.findall(html)
    whole = (
        *(f"<cite>{title}</cite>" for title in titles),
        *(f' <span class="{n}">{text}</span>' for n, text in details),
    )
    if len(titles) != 1 or html != "".join(whole):
        raise ForeignMarkup(html)
    return "\n".join(map(text_of, (*titles, *(text for _, text in details))))


def figures_of(html: str) -> tuple[PrintedFigure, ...]:
    """The pictures that the field shows.

    Raises:
        ForeignMarkup: something stands beside them, or as `text_of`.
    """
    if _PICTURE.sub("", html):
        raise ForeignMarkup(html)
    found = _PICTURE.findall(html)
    return tuple(
        PrintedFigure(unescape(file), line_of(name), line_of(label), text_of(credit))
        for file, name, label, credit in found
    )


def _text(html: str) -> str:
    if "<" in html:
        html = _TAG.sub(_strip, html.replace(_PARTED, _BACKSLASH))
    if _ACTING.search(html):
        raise ForeignMarkup(html)
    if "&" not in html:
        return html
    text = unescape(html)
    if not text.isascii() and _MARK.search(text):
        raise ForeignMarkup(html)
    return text


@lru_cache(maxsize=16_384)
def _annotated(base: str, reading: str) -> str:
    return annotate(_text(base), _text(reading))


def _strip(tag: re.Match[str]) -> str:
    shown = _KNOWN.get(tag[0])
    if shown is None:
        raise ForeignMarkup(tag[0])
    return shown


def _table(rows: list[str]) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


@lru_cache(maxsize=16)
def _row(columns: tuple[str, ...]) -> re.Pattern[str]:
    cells = (rf'<td class="{name}">(.*?)</td>' if name else _MARK_CELL for name in columns)
    return re.compile("".join(cells), re.DOTALL)


def _cells(row: re.Match[str] | None, html: str) -> tuple[str, ...]:
    if row is None:
        raise ForeignMarkup(html)
    return row.groups()
