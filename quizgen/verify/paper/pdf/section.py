"""A section of a worksheet in a PDF: its heading, and its questions by number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model.ids import Kind, Language
from quizgen.verify.paper.pdf.blocks import TEXT, Cursor, blocks, report
from quizgen.verify.paper.pdf.ink import Node, read
from quizgen.verify.paper.prompts import count_of
from quizgen.verify.paper.sheet import Question
from quizgen.verify.paper.words import WORDS
from quizgen.verify.printed import HOLE, PrintedItem
from quizgen.verify.proof.words import VERDICTS

_GAP = re.compile("（\u3000{4,}）|_{8,}")
_NUMBER = re.compile("[0-9]{1,4}")
Marked = tuple[tuple[str, str], ...]
"""Marks, each with what stands under it."""

_EARNS = re.compile(r" \(([^()]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a section has in common."""

    kind: Kind | None
    """None where the heading names none."""
    prompted: bool
    """Whether it says what to do; if not, each question does."""
    count: int | None
    """How many answers each question has, where it says so."""
    each: int | None
    """What each question earns; None where each says it for itself."""
    whole: int
    """What they earn together; 0 where that is not said."""


class SectionReader:
    """Reads the sections of one worksheet."""

    def __init__(self, language: Language, path: str, strays: list[str]) -> None:
        self._language, self._path, self._strays = language, path, strays
        self._words = WORDS[language]

    def read(self, cursor: Cursor) -> Iterator[tuple[int, Question]]:
        """The next section's questions by their numbers."""
        heading = self._heading(cursor)
        listed = cursor.take("L")
        earned = 0
        for item in blocks(listed) if listed else ():
            read_ = self._question(item, heading) if item.role == "LI" else None
            if read_ is None:
                report(item, self._strays)
            else:
                earned += read_[1].points
                yield read_
        if heading.whole != earned:
            self._strays.append(f"a section says that it earns {heading.whole}, but its questions earn {earned}")

    def _heading(self, cursor: Cursor) -> Heading:
        title = cursor.want("H2")
        kind = next((kind for kind, name in self._words.kinds.items() if name == title.text), None)
        if kind is None:
            report(title, self._strays)
        count, prompted = None, False
        prompt = self._words.prompts[kind].fullmatch(cursor.text) if kind and cursor.role == TEXT else None
        if prompt is not None:
            cursor.want(TEXT)
            count, prompted = count_of(prompt), True
        earns = cursor.want(TEXT)
        each, whole = self._each(earns)
        return Heading(kind=kind, prompted=prompted, count=count, each=each, whole=whole)

    def _each(self, earns: Node) -> tuple[int | None, int]:
        if found := self._words.each.fullmatch(earns.text):
            return int(found[1]), int(found[2])
        if found := self._words.points.fullmatch(earns.text):
            return None, int(found[1])
        report(earns, self._strays)
        return None, 0

    def _question(self, item: Node, heading: Heading) -> tuple[int, Question] | None:
        label, body = label_and_body(item)
        cursor = Cursor(blocks(body), self._strays)
        if heading.kind is None or not _NUMBER.fullmatch(label.text):
            return None
        number = int(label.text)
        asked = cursor.want("P", TEXT)
        stem, count, points = self._stem(asked, heading)
        marked = self._marked(cursor)
        letters, numbers = _split(marked)
        options: dict[str, str] = {}
        if heading.kind is Kind.TRUE_FALSE:
            verdicts = VERDICTS[self._language]
            if cursor.text == "".join(verdicts):
                cursor.want("P", TEXT)
                options = dict(zip("AB", verdicts, strict=True))
        elif heading.kind is Kind.CHOICE:
            options = dict(letters)
        cursor.finish()
        printed = PrintedItem(
            id="",
            place=f"{self._path}: page {item.page}, question {number}",
            stem=stem,
            options=options,
            events=letters if heading.kind is Kind.ORDERING else (),
            left=numbers,
            right=letters if heading.kind is Kind.MATCHING else (),
        )
        return number, Question(item=printed, kind=heading.kind, points=points, count=count)

    def _stem(self, asked: Node, heading: Heading) -> tuple[str, int | None, int]:
        """What is asked; how many answers there are; what they earn."""
        text = read_with_gaps(asked) if heading.kind is Kind.CLOZE else asked.text
        count, points = heading.count, heading.whole if heading.each is None else heading.each
        earns = _EARNS.search(text)
        found = self._words.points.fullmatch(earns[1]) if earns and earns.end() == len(text) else None
        if heading.each is None and earns and found:
            text, points = text[: earns.start()], int(found[1])
        if not heading.prompted and heading.kind is not None:
            for prompt in self._words.prompts[heading.kind].finditer(text):
                if prompt.end() == len(text) and text[prompt.start() - 1 : prompt.start()] == " ":
                    return text[: prompt.start() - 1], count_of(prompt), points
            report(asked, self._strays)
        return text, count, points

    def _marked(self, cursor: Cursor) -> Marked:
        """Everything listed under its letters or numbers."""
        marked: list[tuple[str, str]] = []
        while listed := cursor.take("L"):
            for item in blocks(listed):
                label, body = label_and_body(item)
                marked.append((label.text, body.text))
        return tuple(marked)


def read_with_gaps(node: Node) -> str:
    """The text with a HOLE for every gap, which is always pieces of its own."""
    told: list[str] = []
    for piece in map(read, node.pieces()):
        if told and piece and not piece.strip("_") and not told[-1].strip("_"):
            told[-1] += piece
        else:
            told.append(piece)
    return "".join(HOLE if _GAP.fullmatch(piece) else piece for piece in told)


def _split(marked: Marked) -> tuple[Marked, Marked]:
    """What has a letter, and what has a number."""
    return (
        tuple((mark, text) for mark, text in marked if not mark.isdecimal()),
        tuple((mark, text) for mark, text in marked if mark.isdecimal()),
    )


def label_and_body(item: Node) -> tuple[Node, Node]:
    """The two parts of something listed; empty ones where it has others."""
    parts = blocks(item)
    if [part.role for part in parts] == ["Lbl", "LBody"]:
        return parts[0], parts[1]
    return Node(""), Node("", parts)
