"""Aiken read back: a question, its options and its key between blank lines; the item is found by its words."""

import re
from string import ascii_uppercase

from quizgen.diagnostics.collector import Collector
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.finder import Finder
from quizgen.verify.exchange.pieces import options_with_key, put_together, read_lines
from quizgen.verify.exchange.unreadable import MalformedQuestion, one_question

_OPTION = re.compile(r"([A-Z])\. (.*)", re.DOTALL)
_KEY = re.compile(r"ANSWER: ([A-Z])")


def read_aiken(data: bytes, shown: str, problems: Collector, finder: Finder) -> Export:
    """Every question of the file; one that cannot be read, or that no item asks, is a finding."""
    items: list[ExportedItem] = []
    block: list[str] = []
    for number, line in enumerate((*read_lines(data, shown, problems).split("\n"), ""), 1):
        if line:
            block.append(line)
        elif block:
            place = f"{shown}: line {number - len(block)}"
            with one_question(place, shown, problems):
                items.append(_read(block, place, finder))
            block = []
    return Export(items=finder.settle(items))


def _read(block: list[str], place: str, finder: Finder) -> ExportedItem:
    if len(block) < 2:  # noqa: PLR2004 - a question and its key
        raise MalformedQuestion("it is one line, and no question")
    stem, *lines, last = block
    key = _KEY.fullmatch(last)
    options = [_OPTION.fullmatch(line) for line in lines]
    letters = "".join(option[1] for option in options if option)
    if key is None or None in options or not ascii_uppercase.startswith(letters) or key[1] not in letters:
        raise MalformedQuestion("it is not a question, its options from A on, and the letter of one of them")
    texts = [option[2] for option in options if option]
    id_ = finder.find(stem, texts, place)
    return put_together(id_, place, {"stem": stem, **options_with_key(texts, [letters.index(key[1])])})
