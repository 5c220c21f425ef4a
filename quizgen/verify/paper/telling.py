"""Which fact, or which question about a fact, a printed sentence is; where it is none, which it was meant to be."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.phrase import Literal, Phrase, resolve
from quizgen.model.topic import Fact
from quizgen.model.values import Entity
from quizgen.verify.furigana import told
from quizgen.verify.proof.case import held, without_lead
from quizgen.verify.proof.comparison import Mismatch
from quizgen.verify.proof.sentence import Reader

Said = TypeVar("Said")
Meant = TypeVar("Meant")


def pair_up(
    said: Sequence[Said],
    meant: Sequence[Meant],
    fits: Sequence[Callable[[Said, Meant], bool]],
    likeness: Callable[[Said, Meant], float],
) -> list[Meant | None]:
    """For each thing said the one thing that it means, or else the likest of those that nothing else means.

    `fits` tell whether it does, the strictest first: what fits by that has taken its own before the next is asked.
    Where several fit, what is said goes with the one in its own place.
    """
    waiting = dict(enumerate(meant))
    found: list[Meant | None] = [None] * len(said)
    for is_fit in fits:
        for place, one in enumerate(said):
            if found[place] is None:
                places = sorted(waiting, key=lambda other, place=place: other != place)  # type: ignore[misc]
                fitting = next((other for other in places if is_fit(one, waiting[other])), None)
                found[place] = None if fitting is None else waiting.pop(fitting)
    for place, one in enumerate(said):
        if found[place] is None and waiting:
            likest = max(waiting, key=lambda other, one=one: likeness(one, waiting[other]))  # type: ignore[misc]
            found[place] = waiting.pop(likest)
    return found


def tell_apart(reader: Reader, text: str, phrase: Phrase, fact: Fact) -> Mismatch | None:
    """Where the sentence, after its lead-in, stops being the phrase filled with the fact."""
    if not may_be(text, phrase, fact):
        return Mismatch(None, text)
    return told_apart(reader, text, phrase, fact)


def told_apart(reader: Reader, text: str, phrase: Phrase, fact: Fact) -> Mismatch | None:
    """The same, with no short way round it: the place is exact."""
    sentence = without_lead(text, (fact,), reader.language)
    return Mismatch(None, text) if sentence is None else reader.compare(sentence, phrase, fact)


def may_be(text: str, phrase: Phrase, fact: Fact) -> bool:
    """Whether all of the author's own words are in the text: quickly told, and true of whatever is the phrase."""
    literals = (part.text for part in resolve(phrase, fact.cells) if isinstance(part, Literal))
    return all(literal[1:] in text for literal in literals)


def likeness(text: str, phrase: Phrase, fact: Fact) -> float:
    """How much of the phrase and of the fact's names is in the text."""
    literals = [part.text for part in resolve(phrase, fact.cells) if isinstance(part, Literal)]
    named = [
        max((len(name) for name in cell.names() if name in text), default=0)
        for cell in fact.cells.values()
        if isinstance(cell, Entity)
    ]
    return sum(len(literal) for literal in literals if literal[1:] in text) + sum(named)


def report_mismatch(
    problems: Collector, reader: Reader, what: str, mismatch: Mismatch, fact: Fact, subject: str, place: str
) -> None:
    """Name the cell at which a sentence and the bank part."""
    value = fact.cells.get(mismatch.slot) if mismatch.slot else None
    holds = held(value, mismatch.printed, reader) if value else "holds nothing"
    said = f'"{subject}" prints "{mismatch.printed}" in its {what}, but "{mismatch.slot}" of fact "{fact.id}" {holds}'
    if mismatch.slot is None:
        said = f'"{subject}" prints a {what} that is not today\'s wording, at "{mismatch.printed}"'
    span = fact.cell_spans.get(mismatch.slot, fact.span) if mismatch.slot else fact.span
    problems.add(
        Rule.WRONG_STATEMENT, told(said), span, help=f"{place}: build it again, or mend the fact", subject=subject
    )
