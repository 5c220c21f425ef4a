"""A typed line to a reply: digits, letters and kana of any width, in the ways people write orders and pairs."""

import re
import unicodedata

from quizgen.model.ids import Kind
from quizgen.model.names import fold_case_and_width
from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.study.reply import Arranged, GaveUp, Named, Picked, Reply, Written

_KANA = "アイウエオカキクケコ"
_SEPARATORS = re.compile(r"[\s,、，;；/・|]+|->|[→⇒>~〜-]")
_PAIR = re.compile(r"(\d+)[=:→-]?([A-Za-zア-コ])")
_TRUE = frozenset(("○", "〇", "◯", "o", "t", "true", "y", "yes", "正", "正しい", "はい", "まる", "マル", "a", "1"))
_FALSE = frozenset(("×", "✕", "✗", "x", "f", "false", "n", "no", "誤", "誤り", "いいえ", "ばつ", "バツ", "b", "2"))


def read_reply(presentation: Presentation, line: str) -> Reply | None:
    """The reply that the line is; None where it is none, and the learner should be asked again.

    A list may also come as several lines. How a line is parted is for the grader to find out, as for any other reader
    of replies.
    """
    if not _is_text(line):
        return None
    text = unicodedata.normalize("NFKC", line).strip()
    if not text:
        return GaveUp()
    match presentation.response:
        case Recall():
            return Written(line.strip())
        case Listing():
            return Named(tuple(filter(None, map(str.strip, line.split("\n")))))
        case Options(options=options):
            labels = tuple(map(plain, options))
            option = _option(text, labels, judged=presentation.item.id.kind is Kind.TRUE_FALSE)
            return None if option is None else Picked(option)
        case Sequence(events=events):
            return _arranged(text, len(events))
        case Pairs(left=left):
            return _paired(text, len(left))


def _is_text(line: str) -> bool:
    """Whether there are characters only: no halves of them, as what was no UTF-8 has, and none that act."""
    return not any("\ud800" <= one <= "\udfff" or (one < " " and one not in "\t\n") or one == "\x7f" for one in line)


def option_of(character: str, count: int) -> int | None:
    """Which of `count` options a key chooses: 1, １, ①, A, ａ or ア is the first; None for any other."""
    folded = unicodedata.normalize("NFKC", character).upper()
    if len(folded) != 1:
        return None
    if folded.isdecimal():
        place = int(folded) - 1
    elif folded in _KANA:
        place = _KANA.index(folded)
    else:
        place = ord(folded) - ord("A")
    return place if 0 <= place < count else None


def verdict_of(character: str) -> int | None:
    """Which of the two verdicts on a claim a key or a word is: 0 for true, 1 for false; None for neither."""
    folded = fold_case_and_width(character)
    if folded in _TRUE:
        return 0
    return 1 if folded in _FALSE else None


def _option(text: str, labels: tuple[str, ...], *, judged: bool) -> int | None:
    if judged and (verdict := verdict_of(text)) is not None:
        return verdict
    if len(text) == 1 and (option := option_of(text, len(labels))) is not None:
        return option
    folded = [fold_case_and_width(label) for label in labels]
    return folded.index(text.casefold()) if text.casefold() in folded else None


def _arranged(text: str, count: int) -> Arranged | None:
    """`CABD`, `3 1 2 4` or `ウ→ア→イ→エ`."""
    marks = "".join(_SEPARATORS.split(text))
    places = [option_of(mark, count) for mark in marks]
    return _each_once(places, count)


def _paired(text: str, count: int) -> Arranged | None:
    """`1B 2A 3C`, or the right side alone in the order of the left: `BAC`."""
    joined = "".join(re.split(r"[\s,、，;；]+", text))
    pairs = _PAIR.findall(joined)
    if pairs and "".join("".join(pair) for pair in pairs) == re.sub("[=:→-]", "", joined):
        by_left = {int(left) - 1: option_of(right, count) for left, right in pairs}
        return _each_once([by_left.get(place) for place in range(count)], count)
    return _arranged(text, count)


def _each_once(places: list[int | None], count: int) -> Arranged | None:
    known = tuple(place for place in places if place is not None)
    return Arranged(known) if len(places) == count and sorted(known) == list(range(count)) else None
