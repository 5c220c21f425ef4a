"""Aiken: a question, its options and its key, a line each; nothing else has a place in it."""

import re

from quizgen.present.line import plain
from quizgen.present.presentation import Options
from quizgen.wording.phrasebook import OPTION_LETTERS
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.nameless import told_apart
from quizgen.write.exchange.question import Booklet, Question

_UNFIT = re.compile("[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
_ENDS = re.compile(r"\A[\s\ufeff]|[\s\ufeff]\Z")
_OPTION = re.compile(r"[A-Z][.)]|ANSWER:")


def write_aiken(booklet: Booklet) -> Export:
    """The booklet's choices and claims as an Aiken file."""
    blocks, losses = carry(booklet, told_apart(booklet, _render))
    text = "\n\n".join(blocks)
    return Export(data=f"{text}\n".encode() if text else b"", count=len(blocks), losses=losses)


def _render(question: Question) -> str:
    response = question.shown.response
    if not isinstance(response, Options):
        raise Misfit("Aiken knows only questions with options")
    stem = _line(plain(question.shown.stem))
    if _OPTION.match(stem):
        raise Misfit("the question begins as an option does")
    options = [
        f"{letter}. {_line(plain(option))}" for letter, option in zip(OPTION_LETTERS, response.options, strict=False)
    ]
    return "\n".join((stem, *options, f"ANSWER: {OPTION_LETTERS[response.key]}"))


def _line(text: str) -> str:
    if not text or _UNFIT.search(text) or _ENDS.search(text):
        raise Misfit("a text is not one line, or begins or ends with a space")
    return text
