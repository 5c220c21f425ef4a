"""GIFT read back: blocks between blank lines, each a question with its id as the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange.feedback import read_feedback
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    lettered,
    matched,
    numbered,
    options_with_key,
    parse_id,
    read_lines,
    recall,
    require_kind,
    verdict,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, one_question
from quizgen.verify.printed import HOLE, PrintedItem

_TYPED = frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE})
_KINDS = {
    "short answer": _TYPED,
    "multiple choice": frozenset({Kind.CHOICE}),
    "true/false": frozenset({Kind.TRUE_FALSE}),
    "matching": frozenset({Kind.MATCHING, Kind.ORDERING}),
}
_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_TOKEN = re.compile(r"\\([\\~=#{}:n])|([^\\]+|\\)")
_ANSWER = re.compile("[=~]")


@dataclass(frozen=True, slots=True)
class _Marked:
    """Text with its escapes undone, and beside it, as long, only those characters that were not escaped."""

    text: str
    marks: str

    def __getitem__(self, part: slice) -> "_Marked":
        return _Marked(self.text[part], self.marks[part])

    def strip(self) -> "_Marked":
        """Without spaces at its ends, escaped line ends included."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]


def read_gift(data: bytes, shown: str, problems: Collector) -> tuple[PrintedItem, ...]:
    """Every question of the file; one that cannot be read is a finding."""
    items = []
    for line, block in _blocks(read_lines(data, shown, problems)):
        place = f"{shown}: line {line}"
        with one_question(place, shown, problems):
            items.append(_read_block(_unescape(block), place))
    return tuple(items)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """What stands between blank lines, without comments, with the number of its first line; categories left out."""
    lines: list[str] = []
    for number, line in enumerate((*text.split("\n"), ""), 1):
        if line.strip():
            lines.append(line)
            continue
        kept = [told for told in lines if not told.lstrip().startswith("//")]
        if len(kept) > 1 or (kept and not kept[0].startswith("$CATEGORY:")):
            yield number - len(lines), "\n".join(kept)
        lines = []


def _unescape(block: str) -> _Marked:
    text, marks = [], []
    for escaped, plain in _TOKEN.findall(block):
        text.append("\n" if escaped == "n" else escaped or plain)
        marks.append("\0" if escaped else plain)
    return _Marked("".join(text), "".join(marks))


def _read_block(block: _Marked, place: str) -> PrintedItem:
    if not block.marks.startswith("::"):
        raise MalformedQuestion("it has no title, which is to name its item")
    end = block.marks.find("::", 2)
    id_ = parse_id(block.text[2:end].strip() if end > 0 else "")
    rest = block[end + 2 :]
    if rest.marks.count("{") != 1 or rest.marks.count("}") != 1:
        raise MalformedQuestion(
            "it has not one pair of braces: no blank line parts it from the next question, or not all of it is there"
        )
    start, stop = rest.marks.index("{"), rest.marks.index("}")
    body, after = rest[start + 1 : stop], rest[stop + 1 :]
    before = _without_format(rest[:start]).text
    stem = f"{before}{HOLE}{after.text}" if after.text.strip() else before
    return _read_body(body, stem.strip(), id_, place)


def _read_body(body: _Marked, stem: str, id_: ItemId, place: str) -> PrintedItem:
    told = body.marks.rfind("####")
    if told < 0:
        raise MalformedQuestion("it has no general feedback")
    correction, background = read_feedback(body[told + 4 :].strip().text, id_.language)
    fields: Fields = {"stem": stem, **_read_answers(body[:told].strip(), stem, id_)}
    fields["correction"] = corrected(correction, id_.kind)
    return PrintedItem(id=str(id_), place=place, background=background, **fields)


def _read_answers(body: _Marked, stem: str, id_: ItemId) -> Fields:
    if body.marks in _TRUTHS:
        require_kind(id_.kind, _KINDS, "true/false")
        return verdict(id_.language, holds=_TRUTHS[body.marks])
    if not _ANSWER.match(body.marks) or "#" in body.marks:
        raise MalformedQuestion("what stands between its braces is no answer of ours")
    answers = tuple(_split(body))
    if "~" in body.marks:
        require_kind(id_.kind, _KINDS, "multiple choice")
        right = [place for place, (sign, _) in enumerate(answers) if sign == "="]
        return options_with_key([answer.text for _, answer in answers], right)
    if "->" in body.marks:
        require_kind(id_.kind, _KINDS, "matching")
        return _read_pairs([answer for _, answer in answers], id_.kind)
    require_kind(id_.kind, _KINDS, "short answer")
    return recall(id_.kind, stem, [answer.text for _, answer in answers])


def _split(body: _Marked) -> Iterator[tuple[str, _Marked]]:
    """Each answer with its sign."""
    starts = [match.start() for match in _ANSWER.finditer(body.marks)]
    for start, end in zip(starts, (*starts[1:], len(body.marks)), strict=True):
        answer = body[start + 1 : end].strip()
        if answer.marks.startswith("%"):
            raise MalformedQuestion("it gives an answer a weight")
        yield body.marks[start], _without_format(answer)


def _read_pairs(answers: Sequence[_Marked], kind: Kind) -> Fields:
    halves = [answer.marks.partition("->") for answer in answers]
    if not all(arrow for _, arrow, _ in halves):
        raise MalformedQuestion("it pairs something with nothing")
    left = [answer[: len(head)].strip().text for answer, (head, _, _) in zip(answers, halves, strict=True)]
    right = [answer[len(head) + 2 :].strip().text for answer, (head, _, _) in zip(answers, halves, strict=True)]
    if kind is Kind.MATCHING:
        marks = numbered(left), lettered(right)
        return matched(*marks, [(one, other) for (one, _), (other, _) in zip(*marks, strict=True)])
    events = lettered(left)
    places = {place: letter for place, (letter, _) in zip(right, events, strict=True)}
    order = [places.get(str(number), "") for number in range(1, len(events) + 1)]
    return in_order(events, order)


def _without_format(text: _Marked) -> _Marked:
    """The text after the name of its format, which is always that of plain text."""
    return text[len("[plain]") :] if text.marks.startswith("[plain]") else text
