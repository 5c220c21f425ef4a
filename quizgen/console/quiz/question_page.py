"""A question as a learner sees it."""

from collections.abc import Iterator

from rich.text import Text

from quizgen.console.quiz.text import FURTHER, MARGIN, block, chain, joined, said, text_of
from quizgen.console.quiz.words import Words
from quizgen.model.ids import Kind
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.study.drill import Question
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS

_ACCENT = "cyan"
_BAR = 24
"""Columns of the progress bar, at most: some terminals draw its characters twice as wide."""


def question_page(question: Question, words: Words, width: int, *, cram: bool) -> Iterator[Text]:
    """Everything about the question but how to reply."""
    yield Text()
    yield progress_line(question.place, question.size, width, done=question.place - 1)
    yield from _heading(question, words, width, cram=cram)
    yield Text()
    presentation = question.presentation
    yield from block(text_of(presentation.stem, "bold"), width, MARGIN)
    listed = list(_listed(presentation, width))
    if listed:
        yield Text()
        yield from listed
    yield Text()


def progress_line(place: int, size: int, width: int, *, done: int) -> Text:
    """How far the session has come: a bar as long as what is done, and `3/20`."""
    length = min(_BAR, max(width - 12, 4))
    filled = round(length * done / size)
    text = Text()
    text.append("━" * filled, _ACCENT)
    text.append("─" * (length - filled), "dim")
    text.append(f"  {place}/{size}", "bold")
    return text


def _heading(question: Question, words: Words, width: int, *, cram: bool) -> Iterator[Text]:
    presentation = question.presentation
    kind = PHRASEBOOKS[presentation.item.id.language].kinds[presentation.item.id.kind]
    parts = [
        said(kind, _ACCENT),
        said(presentation.hedge, "yellow"),
        said(words.again if question.repeated else "", "magenta"),
        said(words.cram if cram else "", "magenta"),
        said("" if isinstance(presentation.response, Recall) else presentation.prompt),
    ]
    yield from block(joined(parts), width, MARGIN, MARGIN)


def _listed(presentation: Presentation, width: int) -> Iterator[Text]:
    """What there is to choose from."""
    match presentation.response:
        case Options(options=options):
            yield from numbered(map(text_of, options), width)
        case Sequence(events=events):
            yield from numbered(map(text_of, events), width)
        case Pairs(left=left, right=right):
            yield from numbered(map(text_of, left), width)
            yield Text()
            for letter, value in zip(OPTION_LETTERS, right, strict=False):
                yield from block(text_of(value), width, _mark(letter))
        case Recall() | Listing():
            return


def numbered(texts: Iterator[Text], width: int) -> Iterator[Text]:
    """A list with numbers before its entries."""
    for number, text in enumerate(texts, 1):
        yield from block(text, width, _mark(str(number)))


def _mark(mark: str) -> Text:
    """What an entry of a list is called by."""
    return chain(FURTHER, Text(mark, f"bold {_ACCENT}"), Text("  "))


def how_to_reply(presentation: Presentation, words: Words, *, plainly: bool) -> str:
    """One line on what to press or to type."""
    match presentation.response:
        case Options() if presentation.item.id.kind is Kind.TRUE_FALSE:
            return words.judge
        case Options(options=options):
            return words.pick.format(len(options))
        case Recall():
            return words.type_it
        case Listing(keys=keys):
            return (words.list_plainly if plainly else words.list_them).format(len(keys))
        case Sequence(events=events):
            example = "".join(str(number) for number in (2, 1, *range(3, len(events) + 1)))
            return words.order.format(example)
        case Pairs(left=left):
            letters = (OPTION_LETTERS[1], OPTION_LETTERS[0], *OPTION_LETTERS[2 : len(left)])
            return words.match.format(" ".join(f"{number}{letter}" for number, letter in enumerate(letters, 1)))
