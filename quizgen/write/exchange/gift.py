"""GIFT, the text format of Moodle that many other platforms read.

Every text is marked `[plain]` and escaped, so that nothing in it acts. Readers fold spaces and cut them at the ends;
a text that would lose some is left out.
"""

import re
from collections.abc import Iterator

from quizgen.model.ids import Kind
from quizgen.present.line import Gap, Line, plain
from quizgen.present.presentation import Options, Pairs, Recall, Sequence
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.category import category_path
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Booklet, Question, answers, with_room

_SPECIAL = re.compile(r"[\\~=#{}:]")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_LOST_SPACE = re.compile(r"\A[\s\ufeff]|[\s\ufeff]\Z|(?:[^\S\n]|\ufeff){2}")
_PLACEHOLDER = re.compile("&&[0-9]{3}")
"""What readers put in the place of an escaped character, and take for one wherever it stands."""

_ARROW = "->"
_FORMATTED = re.compile(r"[\[%]")
"""What begins a format or a weight where an answer begins with it."""


def write_gift(booklet: Booklet) -> Export:
    """The booklet as a GIFT file, one blank line between any two questions."""
    blocks, losses = carry(booklet, _render)
    category = f"$CATEGORY: {category_path(booklet.title)}"
    text = "\n\n".join((category, *blocks)) + "\n"
    return Export(data=text.encode(), count=len(blocks), losses=losses)


def _render(question: Question) -> str:
    shown = question.shown
    told = f"####{_escape(feedback(shown))}"
    if isinstance(shown.response, Recall):
        right = [f"={_typed(text)}" for text in answers(shown, shown.response)]
        stem = _escape(with_room(shown.stem))
        asked = _missing_word(shown.stem, " ".join((*right, told))) or _ask(stem, (*right, told))
    else:
        asked = _ask(_escape(plain(shown.stem)), (*_task(question), told))
    return f"{_comment(question)}\n::{question.id}::[plain]{asked}"


def _task(question: Question) -> Iterator[str]:
    """What stands between the braces, line by line."""
    response = question.shown.response
    match response:
        case Options() if question.kind is Kind.TRUE_FALSE:
            yield "TRUE" if response.key == 0 else "FALSE"
        case Options():
            for place, option in enumerate(response.options):
                yield f"{'=' if place == response.key else '~'}{_answer(plain(option))}"
        case Sequence():
            for place, event in enumerate(response.order, 1):
                yield f"={_answer(plain(response.events[event]))} {_ARROW} {place}"
        case Pairs():
            for left, place in zip(response.left, response.pairs, strict=True):
                yield f"={_answer(plain(left))} {_ARROW} {_escape(plain(response.right[place]))}"
        case _:
            raise Misfit("GIFT has no question with several answers to be typed")


def _ask(stem: str, lines: tuple[str, ...]) -> str:
    """The stem, which is escaped, and below it the answers."""
    body = "".join(f"\n\t{line}" for line in lines)
    return f"{stem} {{{body}\n}}"


def _missing_word(stem: Line, body: str) -> str | None:
    """The sentence with the answers in its one gap; None where that would not be read back as it is."""
    gaps = [place for place, part in enumerate(stem) if isinstance(part, Gap)]
    if len(gaps) != 1:
        return None
    before, after = plain(stem[: gaps[0]]), plain(stem[gaps[0] + 1 :])
    if not before or not after or before.endswith("\\") or after.startswith(("[", "/")):
        return None
    return f"{_mark(before)}{{{body}}}{_mark(after)}"


def _typed(text: str) -> str:
    """An answer that is compared with what a learner types."""
    if "*" in text:
        raise Misfit('an answer holds "*", which stands for anything')
    return _answer(text)


def _answer(text: str) -> str:
    """An answer or an option, which no arrow may part and no weight or format may begin."""
    if _ARROW in text:
        raise Misfit(f'an answer holds "{_ARROW}", which parts the two sides of a matching')
    escaped = _escape(text)
    return f"[plain]{escaped}" if _FORMATTED.match(escaped) else escaped


def _escape(text: str) -> str:
    """The text so that readers take it as it is.

    Raises:
        Misfit: readers would take it otherwise, whatever is done.
    """
    if _UNFIT.search(text):
        raise Misfit("a text holds a control character")
    if not text or _LOST_SPACE.search(text):
        raise Misfit("a text begins or ends with a space or has several together, which readers fold")
    if _PLACEHOLDER.search(text):
        raise Misfit('a text holds "&&" and a number, which readers take for an escaped character')
    return _mark(text)


def _mark(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def _comment(question: Question) -> str:
    """The id and the tags, as Moodle writes and reads them."""
    tags = (re.sub(r"[\]\x00-\x1f\x7f]+", " ", tag).strip() for tag in question.tags)
    return " ".join((f"// [id:{question.id}]", *(f"[tag:{tag}]" for tag in tags if tag)))
