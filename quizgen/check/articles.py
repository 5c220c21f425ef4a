"""English phrases with "a" or "an" before a name that takes the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import SlotName
from quizgen.model.language import ENGLISH
from quizgen.model.phrase import Literal, Phrase, Show, resolve
from quizgen.model.schema import Relation
from quizgen.model.topic import Topic
from quizgen.model.values import written

_ARTICLE = re.compile(r"(?:^|[\s(\"'“‘-])(an?) \Z", re.IGNORECASE)

_SPELLED_OUT = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z](?=-)")
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an MRI scan, an X-ray, a UFO."""

_LIKE_VOWELS = re.compile("[aeiouàáâäèéêëìíîïòóôöùúûü8]|(?:hon(?:est|o)|hour|heir)|1[18](?![0-9])")
_UNLIKE = re.compile("(?:uni(?![mn])|use|usu|usa|uto|ura|ubi|eu|ewe|onc?e(?![a-z])|one-)")
"""A unit, a euro and a one-way street begin as "you" and "won" do."""


def check_articles(relation: Relation, topic: Topic, problems: Collector) -> None:
    """Warn of every place in a phrase where a row's name would read "a apple"; once for each place."""
    for phrase in _phrases(relation):
        if phrase.fixed is not None and not any(_places(phrase.fixed)):
            continue
        told: set[SlotName] = set()
        for fact in topic.facts:
            if fact.relation == relation.name:
                for article, show in _places(resolve(phrase, fact.cells)):
                    name = written(fact.cells[show.slot], ENGLISH)
                    if name and show.slot not in told and takes_an(name) != (article.lower() == "an"):
                        told.add(show.slot)
                        message = f'the phrase gives "{article} {name}"'
                        help_ = "word it without the article, or let every name have its own: an apple"
                        problems.add(Rule.WRONG_ARTICLE, message, show.span, help=help_, severity=Severity.WARNING)


def takes_an(name: str) -> bool:
    """Whether the name begins with a vowel as it is spoken, by its letters; a handful of words are exceptions."""
    if acronym := _SPELLED_OUT.match(name):
        return acronym[0][0] in _VOWEL_LETTERS
    lower = name.lower()
    return _LIKE_VOWELS.match(lower) is not None and _UNLIKE.match(lower) is None


def _phrases(relation: Relation) -> Iterator[Phrase]:
    wordings = [relation.statement, *(question.stem for question in relation.questions)]
    if relation.sequence is not None:
        wordings.append(relation.sequence.label)
    yield from (phrases[ENGLISH] for phrases in wordings if ENGLISH in phrases)


def _places(parts: Sequence[Literal | Show]) -> Iterator[tuple[str, Show]]:
    """Every cell that is shown after an article, with the article."""
    for before, shown in pairwise(parts):
        if isinstance(before, Literal) and isinstance(shown, Show) and (article := _ARTICLE.search(before.text)):
            yield article[1], shown
