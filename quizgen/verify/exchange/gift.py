"""GIFT read back: the deck as a category, then blocks between blank lines, each a question with its id as the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange.exported import Export, ExportedItem
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
    put_together,
    read_category,
    read_lines,
    require_kind,
    spelled,
    verdict,
    with_holes,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.printed import HOLE

_TYPED = frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE})
_KINDS = {
    "short answer": _TYPED,
    "multiple choice": frozenset({Kind.CHOICE}),
    "true/false": frozenset({Kind.TRUE_FALSE}),
    "matching": frozenset({Kind.MATCHING, Kind.ORDERING}),
}
_TRUTHS = {"TRUE": True, "FALSE": False}
_CATEGORY = "$CATEGORY: "
_LABEL = re.compile(r"// \[id:([^\]]*)\]((?: \[tag:[^\]]*\])*)")
_TAG = re.compile(r"\[tag:([^\]]*)\]")
_PLAIN = "[plain]"
_TOKEN = re.compile(r"\\([\\~=#{}:n])|([^\\]+|\\)")
_ANSWER = re.compile("[=~]")
_SIGN = re.compile("[~=#{}:]")


@dataclass(frozen=True, slots=True)
class _Marked:
    """Text with its escapes undone, and beside it, as long, only those characters that were not escaped."""

    text: str
    marks: str

    def __getitem__(self, part: slice) -> "_Marked":
        return _Marked(self.text[part], self.marks[part])

    def said(self) -> str:
        """The text, in which nothing acts.

        Raises:
            MalformedQuestion: a sign in it is not escaped.
        """
        if sign := _SIGN.search(self.marks):
            raise MalformedQuestion(f'"{sign[0]}" stands in a text, and is not escaped')
        return self.text

    def strip(self) -> "_Marked":
        """Without spaces at its ends, escaped line ends included."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]


def read_gift(data: bytes, shown: str, problems: Collector) -> Export:
    """Every question of the file; one that cannot be read is a finding."""
    blocks = _blocks(read_lines(data, shown, problems))
    _, first = next(blocks, (0, [""]))
    if len(first) > 1 or not first[0].startswith(_CATEGORY):
        raise UnreadableExport("it does not begin with the category of its questions")
    items = []
    for line, block in blocks:
        place = f"{shown}: line {line}"
        with one_question(place, shown, problems):
            items.append(_read_block(block, place))
    return Export(items=tuple(items), title=read_category(first[0].removeprefix(_CATEGORY)))


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that stand between blank ones, with the number of the first."""
    lines: list[str] = []
    for number, line in enumerate((*text.split("\n"), ""), 1):
        if line.strip():
            lines.append(line)
        elif lines:
            yield number - len(lines), lines
            lines = []


def _unescape(block: str) -> _Marked:
    text, marks = [], []
    for escaped, plain in _TOKEN.findall(block):
        text.append("\n" if escaped == "n" else escaped or plain)
        marks.append("\0" if escaped else plain)
    return _Marked("".join(text), "".join(marks))


def _read_block(lines: Sequence[str], place: str) -> ExportedItem:
    """A question below the comment that has its id and its tags, as Moodle reads them; nobody sees any other."""
    label = _LABEL.fullmatch(lines[0])
    if label is None or any(line.lstrip().startswith("//") for line in lines[1:]):
        raise MalformedQuestion("it has not one comment, above it, with its id and its tags")
    item = _read_question(_unescape("\n".join(lines[1:])), place)
    if label[1] != item.printed.id:
        raise MalformedQuestion(f'its title is "{item.printed.id}", but its comment calls it "{label[1]}"')
    return replace(item, tags=tuple(_TAG.findall(label[2])))


def _read_question(block: _Marked, place: str) -> ExportedItem:
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
    if not rest.marks.startswith(_PLAIN):
        raise MalformedQuestion("it does not say that it holds plain text")
    before = rest[len(_PLAIN) : start].said()
    stem = f"{before}{HOLE}{after.said()}" if after.text.strip() else before
    return _read_body(body, stem.strip(), id_, place)


def _read_body(body: _Marked, stem: str, id_: ItemId, place: str) -> ExportedItem:
    told = body.marks.rfind("####")
    if told < 0:
        raise MalformedQuestion("it has no general feedback")
    correction, background = read_feedback(body[told + 4 :].strip().said(), id_.language)
    fields: Fields = {"stem": stem, **_read_answers(body[:told].strip(), stem, id_)}
    fields["correction"] = corrected(correction, id_.kind)
    return put_together(id_, place, {**fields, "background": background})


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
        return options_with_key([answer.said() for _, answer in answers], right)
    if "->" in body.marks:
        require_kind(id_.kind, _KINDS, "matching")
        return _read_pairs([answer for _, answer in answers], id_.kind)
    require_kind(id_.kind, _KINDS, "short answer")
    return spelled(id_.kind, with_holes(id_.kind, stem), [answer.said() for _, answer in answers])


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
    left = [answer[: len(head)].strip().said() for answer, (head, _, _) in zip(answers, halves, strict=True)]
    right = [answer[len(head) + 2 :].strip().said() for answer, (head, _, _) in zip(answers, halves, strict=True)]
    if kind is Kind.MATCHING:
        marks = numbered(left), lettered(right)
        return matched(*marks, [(one, other) for (one, _), (other, _) in zip(*marks, strict=True)])
    events = lettered(left)
    places = {place: letter for place, (letter, _) in zip(right, events, strict=True)}
    order = [places.get(str(number), "") for number in range(1, len(events) + 1)]
    return in_order(events, order)


def _without_format(text: _Marked) -> _Marked:
    """An answer after the name of its format, which one has that begins as the name of a format does."""
    return text[len(_PLAIN) :] if text.marks.startswith(_PLAIN) else text
