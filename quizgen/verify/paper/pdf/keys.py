"""Tables of many forms' keys in a PDF, read cell by cell."""

import re

from quizgen.model.ids import Language
from quizgen.verify.paper.pdf.answers import continued, rows
from quizgen.verify.paper.pdf.blocks import TEXT, Cursor, blocks, report
from quizgen.verify.paper.pdf.edges import Standing
from quizgen.verify.paper.pdf.ink import Node
from quizgen.verify.paper.sheet import Column, ShortKey
from quizgen.verify.paper.words import NUMBER, WORDS

_POINTS = re.compile("/ ([0-9]{1,6})")


def read_keys(root: Node, language: Language, strays: list[str]) -> tuple[tuple[Column, ...], Standing]:
    """Every form's column, and what has to stand at the edges of the pages."""
    words = WORDS[language]
    cursor = Cursor(blocks(root), strays)
    title = cursor.want("H1")
    if not title.text.endswith(words.subtitles[1]):
        report(title, strays)
    columns: list[Column] = []
    repeated: dict[int, str] = {}
    while cursor.role:
        table = cursor.take("Table")
        if table is None:
            cursor.pass_by()
        else:
            repeated |= continued(table)
            columns += _read_table(table, words.columns[0], strays)
    return tuple(columns), Standing(headings=(title.text.removesuffix(words.subtitles[1]),), continued=repeated)


def _read_table(table: Node, number_word: str, strays: list[str]) -> list[Column]:
    heads = [cell for part in blocks(table) if part.role == "THead" for row in blocks(part) for cell in blocks(row)]
    if not heads or heads[0].text != number_word:
        report(table, strays)
        return []
    forms = [_read_head(cell, strays) for cell in heads[1:]]
    keys: list[dict[int, ShortKey]] = [{} for _ in forms]
    for row in rows(table, None, strays):
        number, *cells = blocks(row)
        if not NUMBER.fullmatch(number.text) or len(cells) != len(forms):
            report(row, strays)
            continue
        for column, cell in zip(keys, cells, strict=True):
            if cell.text and int(number.text) in column:
                report(row, strays)
            elif cell.text:
                column[int(number.text)] = _read_key(cell)
    return [Column(code=code, keys=column, points=points) for (code, points), column in zip(forms, keys, strict=True)]


def _read_head(cell: Node, strays: list[str]) -> tuple[str, int]:
    """The form's code, and what it earns; its name is its own."""
    texts = [part.text for part in blocks(cell)]
    points = _POINTS.fullmatch(texts[-1]) if len(texts) > 1 else None
    if points is None:
        report(cell, strays)
        return "", 0
    return texts[-2], int(points[1])


def _read_key(cell: Node) -> ShortKey:
    """Letters stand alone; words are a paragraph each."""
    parts = blocks(cell)
    if [part.role for part in parts] == [TEXT]:
        return ShortKey(mark=parts[0].text)
    return ShortKey(mark="", texts=tuple(part.text for part in parts))
