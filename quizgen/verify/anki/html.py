"""Field HTML back to the text a learner reads; markup that could show something else is refused."""

import re
from functools import lru_cache
from html import unescape

from quizgen.verify.printed import HOLE

_TAG = re.compile(r"<[^>]*>?")
_READING = re.compile(r"<rt>[^<]*</rt>")
_BREAK = re.compile(r"<br>")
_PLAIN = re.compile(
    r"</?(?:ruby|bdi|q|span|ul|ol|li|table|tr|td|th|p|cite)>|<td class=\"[a-z-]+\">|<p class=\"[a-z-]+\">"
)
_SPAN = re.compile(r"<span class=\"[a-z-]+\">")
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh](?: class=\"[a-z-]+\")?>(.*?)</t[dh]>", re.DOTALL)
_CLOZE = re.compile(r"\{\{c1::(.*?)\}\}", re.DOTALL)


class ForeignMarkup(ValueError):
    """The field holds markup that no deck of ours has: what it shows cannot be told."""


@lru_cache(maxsize=65_536)
def text_of(html: str) -> str:
    """The text that the field shows, furigana left out, line breaks as line feeds.

    Raises:
        ForeignMarkup: the field holds a tag that could hide, replace or run something.
    """
    if "<" in html:
        html = _TAG.sub(_strip, _BREAK.sub("\n", _READING.sub("", html)))
    return unescape(html) if "&" in html else html


@lru_cache(maxsize=4_096)
def items_of(html: str) -> tuple[str, ...]:
    """The texts of a list's items; none of an empty field.

    Raises:
        ForeignMarkup: something stands outside the items, or as `text_of`.
    """
    _refuse_text(_ITEM.sub("", html))
    return tuple(text_of(item) for item in _ITEM.findall(html))


def rows_of(html: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The texts of a table's cells, row by row.

    Raises:
        ForeignMarkup: a row has not so many cells, something stands outside the cells, or as `text_of`.
    """
    _refuse_text(_CELL.sub("", html))
    rows = tuple(tuple(text_of(cell) for cell in _CELL.findall(row)) for row in _ROW.findall(html))
    if any(len(row) != columns for row in rows):
        raise ForeignMarkup(html)
    return rows


def cloze_of(html: str) -> tuple[str, tuple[str, ...]]:
    """A cloze's sentence with a HOLE for each blank, and what each blank hides.

    Raises:
        ForeignMarkup: as `text_of`.
    """
    return text_of(_CLOZE.sub(HOLE, html)), tuple(text_of(blank) for blank in _CLOZE.findall(html))


def _refuse_text(rest: str) -> None:
    if text_of(rest):
        raise ForeignMarkup(rest)


def _strip(tag: re.Match[str]) -> str:
    if _PLAIN.fullmatch(tag[0]) or _SPAN.fullmatch(tag[0]):
        return ""
    raise ForeignMarkup(tag[0])
