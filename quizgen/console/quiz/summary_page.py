"""What a learner is shown at a session's end."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from quizgen.console.quiz.question_page import progress_line
from quizgen.console.quiz.text import FURTHER, MARGIN, block, chain, joined, said, text_of
from quizgen.console.quiz.words import Words
from quizgen.present.presentation import Presentation
from quizgen.study.saying import say_key
from quizgen.study.session import Session


def summary_page(
    session: Session,
    missed: Iterable[Presentation],
    words: Words,
    width: int,
    *,
    tomorrow: int,
) -> Iterator[Text]:
    """How it went, what was missed, what was flagged, and what is next."""
    finished = session.current is None
    yield Text()
    if session.size:
        yield progress_line(session.asked, session.size, width, done=session.asked - len(session.outstanding))
    yield from block(said(words.done if finished else words.paused, "bold"), width, MARGIN)
    right = session.asked - len(session.missed)
    if session.asked:
        tally = words.tally.format(session.asked, right, round(100 * right / session.asked))
        yield from block(said(tally), width, MARGIN)
    yield from _missed(missed, words, width)
    if session.aside:
        yield Text()
        yield chain(MARGIN, said(words.flags, "bold yellow"))
        for id_ in sorted(session.aside):
            yield from block(said(id_, "dim"), width, FURTHER)
    yield Text()
    closing = [said(words.ahead.format(tomorrow), "dim"), said("" if finished else words.resume, "dim")]
    yield from block(joined(closing), width, MARGIN)


def _missed(missed: Iterable[Presentation], words: Words, width: int) -> Iterator[Text]:
    listed = list(missed)
    if not listed:
        return
    yield Text()
    yield chain(MARGIN, said(words.missed, "bold red"))
    for presentation in listed:
        yield from block(text_of(presentation.stem), width, chain(MARGIN, Text("✗ ", "red")))
        yield from block(said(say_key(presentation), "green"), width, FURTHER)
        yield from block(said(str(presentation.item.id), "dim"), width, FURTHER)
