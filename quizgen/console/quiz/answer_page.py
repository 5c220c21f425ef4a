"""What a learner is shown after an answer: the verdict, the key, and why."""

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from quizgen.console.quiz.text import FURTHER, MARGIN, block, chain, joined, name_of, said, text_of
from quizgen.console.quiz.words import Words
from quizgen.grading.grade import Verdict
from quizgen.model.topic import Certainty
from quizgen.present.line import Line
from quizgen.present.presentation import Background, Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.study.drill import Outcome
from quizgen.study.memory import Rating
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS, Phrasebook

_MARKS = {Verdict.ACCEPT: ("✓", "green"), Verdict.ALMOST: ("≈", "yellow"), Verdict.REJECT: ("✗", "red")}
_KEY = "bold green"


def verdict_line(outcome: Outcome, words: Words, width: int, reason: str) -> Iterator[Text]:
    """Right, wrong or almost, the reply, and why."""
    verdict, reply = outcome.answer.verdict, outcome.answer.reply
    mark, style = _MARKS[verdict]
    told = {Verdict.ACCEPT: words.right, Verdict.ALMOST: words.nearly, Verdict.REJECT: words.wrong}[verdict]
    head = Text(f"{mark} {told}", f"bold {style}")
    own = said(reply, style) if reply else said(words.unknown, "dim")
    yield from block(joined([head, own, said(reason, "dim")], "  "), width, MARGIN, FURTHER)


def key_lines(presentation: Presentation, words: Words, width: int) -> Iterator[Text]:
    """The key in full, with the reading of what it names."""
    match presentation.response:
        case Recall(key=key, also=also):
            yield from _key(key, words, width)
            if also:
                yield from block(said(" · ".join(also), "dim"), width, _label(words.also))
        case Options() as options:
            yield from _option(options, PHRASEBOOKS[presentation.item.id.language], words, width)
        case Listing(keys=keys):
            for key in keys:
                yield from _key(key, words, width)
        case Sequence() as sequence:
            yield from _order(sequence, words, width)
        case Pairs() as pairs:
            yield from _pairs(pairs, words, width)


def _key(key: Line, words: Words, width: int) -> Iterator[Text]:
    yield from block(name_of(key, _KEY), width, _label(words.key))


def _option(options: Options, book: Phrasebook, words: Words, width: int) -> Iterator[Text]:
    shown = chain(Text(f"{options.key + 1}  "), name_of(options.options[options.key], _KEY))
    if options.correction:
        corrected = name_of(options.correction, _KEY)
        shown = chain(shown, said(f"  {book.correction}{book.colon}"), corrected)
    yield from block(shown, width, _label(words.key))


def _order(sequence: Sequence, words: Words, width: int) -> Iterator[Text]:
    yield chain(_label(words.key), Text("".join(str(place + 1) for place in sequence.order), _KEY))
    for place in sequence.order:
        rank = text_of(sequence.ranks[place], "dim")
        shown = chain(rank, Text("  "), text_of(sequence.events[place]))
        yield from block(shown, width, chain(FURTHER, Text(f"{place + 1}  ", "bold")))


def _pairs(pairs: Pairs, words: Words, width: int) -> Iterator[Text]:
    yield _label(words.key)
    for number, (value, place) in enumerate(zip(pairs.left, pairs.pairs, strict=True), 1):
        shown = chain(text_of(value), Text(" = "), name_of(pairs.right[place], _KEY))
        yield from block(shown, width, chain(FURTHER, Text(f"{number}{OPTION_LETTERS[place]}  ", "bold")))


def background_lines(background: Background, book: Phrasebook, width: int) -> Iterator[Text]:
    """The facts, where they stand, how certain they are, and what there is to remark."""
    bar = Text("  │ ", "dim")
    for statement in background.statements:
        yield from block(text_of(statement), width, bar, bar)
    for remarked in background.remarks:
        quoted = said(f"{book.quote(remarked.printed)} {remarked.note}")
        told = chain(said(f"{remarked.heading}{book.colon}", "yellow"), quoted)
        yield from block(told, width, bar, bar)
    citation = background.citation
    style = "dim" if background.certainty is Certainty.STATED else "yellow"
    parts = [
        said(book.label(book.source, citation.title), "dim"),
        said(citation.publisher, "dim"),
        said(citation.published, "dim"),
        said(citation.cited, "dim"),
        said(background.certainty_label, style),
    ]
    yield from block(joined(parts), width, bar, bar)


def standing_line(outcome: Outcome, words: Words, today: date, width: int) -> Iterator[Text]:
    """When the item comes back, and what it was rated."""
    rating = outcome.answer.rating
    memory = outcome.after.standing.memory
    parts = [words.rated.format(words.ratings[rating])]
    if rating is Rating.AGAIN:
        parts.append(words.soon)
    elif memory is not None and not outcome.answer.cram:
        parts.append(words.due.format(_say_day(memory.due, today, words)))
    yield from block(joined([said(part, "dim") for part in parts]), width, MARGIN)


def _say_day(day: date, today: date, words: Words) -> str:
    """A study day as seen from today."""
    match (day - today).days:
        case 1:
            return words.tomorrow
        case days if days < 1:
            return words.today
        case days:
            return words.in_days.format(days)


def _label(label: str) -> Text:
    return chain(FURTHER, Text(f"{label}  ", "dim"))
