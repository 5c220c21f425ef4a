"""Answer keys in a PDF: a table for each section, a row for each number, read cell by cell."""

import re
from collections.abc import Sequence

from quizgen.model.ids import Kind, Language
from quizgen.verify.paper.pdf.blocks import TEXT, Cursor, blocks, report
from quizgen.verify.paper.pdf.edges import Standing
from quizgen.verify.paper.pdf.head import read_head
from quizgen.verify.paper.pdf.ink import Node
from quizgen.verify.paper.pdf.section import label_and_body
from quizgen.verify.paper.sheet import Answer, Answers
from quizgen.verify.paper.words import NUMBER, WORDS, read_remark
from quizgen.verify.printed import PrintedBackground, PrintedItem

_ORDER = re.compile("[A-Z0-9]+(?: → [A-Z0-9]+)*")
_CELLS = 5


def read_answers(root: Node, language: Language, path: str, strays: list[str]) -> tuple[Answers, Standing]:
    """The answers to one form, and what has to stand at the edges of their pages."""
    words = WORDS[language]
    cursor = Cursor(blocks(root), strays)
    head = read_head(cursor, words, words.subtitles[0])
    sources: list[str] = []
    while cursor.role in {"P", TEXT} and cursor.text.startswith(words.source):
        sources.append(cursor.want("P", TEXT).text)
    reader = _RowReader(language, path, strays)
    while cursor.role:
        if cursor.role == "H2":
            reader.read_section(cursor)
        else:
            cursor.pass_by()
    standing = Standing(
        first=head.page,
        code=head.code,
        name=f"{words.form} {head.name}",
        running=(f"{head.title} · {words.subtitles[0]}", head.name),
        headings=(head.title,),
        continued=reader.continued,
    )
    return Answers(code=head.code, items=reader.items, sources=tuple(sources)), standing


class _RowReader:
    def __init__(self, language: Language, path: str, strays: list[str]) -> None:
        self._words, self._path, self._strays = WORDS[language], path, strays
        self._language = language
        self.items: dict[int, Answer] = {}
        self.continued: dict[int, str] = {}

    def read_section(self, cursor: Cursor) -> None:
        """Read a heading and its table."""
        title = cursor.want("H2")
        kind = next((kind for kind, name in self._words.kinds.items() if name == title.text), None)
        table = cursor.take("Table")
        if kind is None or table is None:
            report(title, self._strays)
            if table is not None:
                report(table, self._strays)
            return
        self.continued |= continued(table)
        for row in rows(table, self._words.columns, self._strays):
            cells = blocks(row)
            number = cells[0].text if cells else ""
            if len(cells) != _CELLS or not NUMBER.fullmatch(number) or int(number) in self.items:
                report(row, self._strays)
            else:
                self.items[int(number)] = self._answer(kind, int(number), cells)

    def _answer(self, kind: Kind, number: int, cells: Sequence[Node]) -> Answer:
        place = f"{self._path}: page {cells[0].page}, answer {number}"
        id_, background = self._background(cells[2], cells[3])
        points = NUMBER.fullmatch(cells[4].text)
        if points is None:
            report(cells[4], self._strays)
        key = _KeyReader(kind, cells[1], self._words.correction, self._words.also, self._strays)
        printed = PrintedItem(
            id=id_,
            place=place,
            stem="",
            key_letter=key.letter,
            key=tuple(key.texts),
            correction=key.correction,
            ordered=tuple(key.ordered),
            pairs=tuple(key.pairs),
            background=background,
        )
        return Answer(
            item=printed,
            kind=kind,
            points=int(points[0]) if points else 0,
            also=tuple(key.also),
            offered=key.offered,
        )

    def _background(self, explained: Node, cited: Node) -> tuple[str, PrintedBackground]:
        """The item's id, and what explains its key."""
        told = [part.text for part in blocks(explained)]
        id_ = told.pop() if told else ""
        remarks = {text: remark for text in told if (remark := read_remark(text, self._language)) is not None}
        where = blocks(cited)
        paragraphs = where[0].text if where else ""
        if not self._words.cited.fullmatch(paragraphs) or len(where) != 2:  # noqa: PLR2004 - paragraphs, certainty
            report(cited, self._strays)
        return id_, PrintedBackground(
            statements=tuple(text for text in told if text not in remarks),
            paragraphs=tuple(map(int, NUMBER.findall(paragraphs))),
            certainty=where[1].text if len(where) > 1 else "",
            remarks=tuple(remarks[text] for text in told if text in remarks),
        )


class _KeyReader:
    """Reads the cell that has the key."""

    def __init__(self, kind: Kind, cell: Node, correction: str, also: str, strays: list[str]) -> None:
        self._corrects, self._adds = correction, also
        self.letter: str | None = None
        self.texts: list[str] = []
        self.also: list[str] = []
        self.correction: str | None = "" if kind is Kind.TRUE_FALSE else None
        self.ordered: list[tuple[str, str, str]] = []
        self.pairs: list[tuple[str, str]] = []
        self.offered: dict[str, str] = {}
        cursor = Cursor(blocks(cell), strays)
        match kind:
            case Kind.CHOICE:
                self._read_option(cursor)
            case Kind.ORDERING:
                self._read_order(cursor)
            case Kind.MATCHING:
                self._read_pairs(cursor)
            case _:
                self._read_words(cursor)
        cursor.finish()

    def _read_option(self, cursor: Cursor) -> None:
        for mark, body in _listed(cursor):
            self.letter = mark
            self.texts.append(body.text)
            self.offered[mark] = body.text

    def _read_words(self, cursor: Cursor) -> None:
        while cursor.role in {"P", TEXT}:
            text = cursor.want("P", TEXT).text
            if self.correction is not None and text.startswith(self._corrects) and self.texts:
                self.correction = text.removeprefix(self._corrects)
            elif text.startswith(self._adds) and self.texts:
                self.also[-1] = text.removeprefix(self._adds)
            else:
                self.texts.append(text)
                self.also.append("")

    def _read_order(self, cursor: Cursor) -> None:
        glance = cursor.want("P", TEXT)
        for mark, body in _listed(cursor):
            parts = blocks(body)
            if len(parts) != 2:  # noqa: PLR2004 - label, rank
                report(body, cursor.strays)
                continue
            self.ordered.append((mark, parts[0].text, parts[1].text))
            self.offered[mark] = parts[0].text
        if glance.text != " → ".join(mark for mark, _, _ in self.ordered):
            report(glance, cursor.strays)

    def _read_pairs(self, cursor: Cursor) -> None:
        glance = cursor.want("P", TEXT)
        marks: list[str] = []
        for item in _items(cursor):
            label, body = label_and_body(item)
            marks.append(label.text)
            self.offered[label.text] = body.text
        self.pairs += zip(marks[::2], marks[1::2], strict=False)
        said = "".join(glance.text.split())
        if said != "".join(f"{left}–{right}" for left, right in self.pairs) or len(marks) % 2:
            report(glance, cursor.strays)


def _listed(cursor: Cursor) -> list[tuple[str, Node]]:
    """Everything listed, under its marks."""
    return [(label.text, body) for label, body in map(label_and_body, _items(cursor))]


def _items(cursor: Cursor) -> list[Node]:
    """Everything listed, and listed within that."""
    found: list[Node] = []
    while listed := cursor.take("L"):
        inner = Cursor(blocks(listed), cursor.strays)
        while inner.role:
            found += _items(inner) if inner.role == "L" else [inner.want(inner.role)]
    return found


def rows(table: Node, columns: Sequence[str] | None, strays: list[str]) -> list[Node]:
    """The rows of a table's body; where `columns` are given, its head has to say them."""
    found: list[Node] = []
    for part in blocks(table):
        if part.role == "THead" and columns is not None:
            if [cell.text for row in blocks(part) for cell in blocks(row)] != list(columns):
                report(part, strays)
        elif part.role == "TBody":
            found += [row for row in blocks(part) if row.role == "TR"]
        elif part.role != "THead":
            report(part, strays)
    return found


def continued(table: Node) -> dict[int, str]:
    """By page: the table's head, on each page but the first that has some of it."""
    head = "".join(part.text for part in blocks(table) if part.role == "THead")
    return {page: head for page in {ink.page for ink in table.inks()} if page != table.page}
