"""Enemy items: two that must not stand on one form, because one of them gives away what the other asks."""

from collections.abc import Iterable
from decimal import Decimal

from quizgen.assemble.clues import Sentence, clues_to
from quizgen.assemble.exposure import Exposure, Riddle
from quizgen.model.compare import day_range, same_value
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Precision, Text, Value
from quizgen.reading.amounts import Amount


def are_enemies(one: Exposure, other: Exposure) -> bool:
    """Whether a learner who has both before them can answer one by looking at the other.

    Items of one row are enemies where both ask for the same cell, or where one shows a cell, or just the value of a
    cell, that the other asks. Any two are where one has in one sentence what the other asks and something that it is
    asked by, or where an amount that the other asks for stands in it.
    """
    if one.topic != other.topic:
        return False
    if not one.rows.isdisjoint(other.rows) and (
        not one.asked.isdisjoint(other.asked) or _shows_answer(one, other) or _shows_answer(other, one)
    ):
        return True
    return _says_answer(one, other) or _says_answer(other, one)


def is_answered(asker: Exposure, sentence: Sentence) -> bool:
    """Whether the sentence says something that the item asks for."""
    return any(_solves(riddle, sentence) for riddle in asker.riddles)


def _shows_answer(teller: Exposure, asker: Exposure) -> bool:
    if any(secret <= teller.shown for secret in asker.secrets):
        return True
    return any(
        _is_told(answer, teller.values) or any(_is_named(answer, sentence) for sentence in teller.sentences)
        for answer in asker.answers
    )


def _says_answer(teller: Exposure, asker: Exposure) -> bool:
    if any(is_answered(asker, sentence) for sentence in teller.sentences):
        return True
    return asker.is_open and any(
        _offers(riddle, sentence, teller.options) for riddle in asker.riddles for sentence in teller.sentences
    )


def _solves(riddle: Riddle, sentence: Sentence) -> bool:
    """Whether the sentence says what is asked, so that whoever looks for it knows it for the answer."""
    answer = riddle.answer
    if _is_written(answer, sentence.values):
        return True
    is_there = (
        _is_told(answer, sentence.values)
        or _is_named(answer, sentence)
        or _is_figured(answer, sentence)
        or any(sentence.has(mark) for mark in riddle.marks)
    )
    return is_there and _is_about(riddle, sentence)


def _offers(riddle: Riddle, sentence: Sentence, options: Iterable[Value]) -> bool:
    """Whether what is to be written stands among options: a figure anywhere, a name where the question is akin."""
    if _is_written(riddle.answer, options):
        return True
    return isinstance(riddle.answer, Entity) and _is_told(riddle.answer, options) and _is_about(riddle, sentence)


def _is_written(figure: Value, seen: Iterable[Value]) -> bool:
    """Whether the very date or amount is to be seen: it needs no cue to be noticed."""
    return not isinstance(figure, Entity | Text) and any(same_value(value, figure) for value in seen)


def _is_about(riddle: Riddle, sentence: Sentence) -> bool:
    """Whether the sentence has something that the answer is asked by: a cue, or a word of the question."""
    if not riddle.cues or not riddle.context.isdisjoint(sentence.words):
        return True
    return any(_is_told(cue, sentence.values) or _is_named(cue, sentence) for cue in riddle.cues)


def _is_told(value: Value, seen: Iterable[Value]) -> bool:
    return any(_tells(other, value) for other in seen)


def _tells(seen: Value, asked: Value) -> bool:
    """Whether whoever sees the one knows the other: its name in another spelling, or its year from its day."""
    match seen, asked:
        case Entity(), Entity():
            return seen.id == asked.id or not seen.comparison_keys.isdisjoint(asked.comparison_keys)
        case Date() | Period(), Date() | Period():
            (first, last), (begin, end) = day_range(seen), day_range(asked)
            return begin <= first and last <= end
    return same_value(seen, asked)


def _is_named(value: Value, sentence: Sentence) -> bool:
    """Whether the sentence has the name or the words of it, in authors' own words or in another's name."""
    return any(clue.is_in(sentence) for clue in clues_to(value))


def _is_figured(value: Value, sentence: Sentence) -> bool:
    """Whether a number in the words of the sentence is the amount, or the year."""
    match value:
        case Number() | Money() | Percent() | Duration():
            precision = Precision.ORDER if value.precision is Precision.ORDER else Precision.EXACT
            return Amount(value.amount, precision) in sentence.figures
        case Date(month=None):
            return Amount(Decimal(value.year)) in sentence.figures
    return False
