"""Items that say their own answer: in the stem's words, in a name that they show, or in the lead-in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from quizgen.diagnostics.rules import Rule
from quizgen.generate.refusal import Refusal
from quizgen.model.compare import certainly_differs, same_value
from quizgen.model.ids import EntityId, Language
from quizgen.model.item import (
    Blank,
    Choice,
    Cloze,
    Item,
    Judgement,
    Listing,
    Matching,
    Ordering,
    Prose,
    Recall,
    Shown,
    Words,
)
from quizgen.model.language import JAPANESE
from quizgen.model.mentions import core_of, says
from quizgen.model.names import fold_case_and_width
from quizgen.model.reduce import reduce
from quizgen.model.schema import ValueType, type_of
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Date, Entity, Period, Text, Value, pick, written
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read

_HELP = "say it in other words, or ask for something else"

_LONGEST_VALUE = 24
"""Characters that a date or an amount is sought in."""

_FIGURE = re.compile(
    r"[0-9０-９〇一二三四五六七八九十百千万億兆半]|\b(?:one|t(?:wo|hree|en|welve|wenty|hirty|hirteen|ens|housand)|"
    r"f(?:our|ive|orty|ifty|ifteen)|s(?:ix|even)|eight|nine|eleven|h(?:alf|undred)|million|billion)",
    re.IGNORECASE,
)
"""What every amount has in it; most of what authors write has none."""

_STARTS = {
    False: re.compile(r"(?<![^\W_])(?=[\w$€£¥])"),
    True: re.compile(
        r"(?<![0-9〇一二三四五六七八九十百千万億兆約数半])(?=[0-9〇一二三四五六七八九十百千万億兆約数半¥$])"
    ),
}
"""Where a date or an amount may begin: in English with a word, in Japanese with a figure."""


class Giveaways:
    """What a topic's words may say, looked at once for each phrase and each name."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic
        self._cores: dict[EntityId, tuple[str, ...]] = {}
        self._longer: dict[EntityId, tuple[str, ...]] = {}
        self._values: dict[tuple[str, ValueType, Language], tuple[Value, ...]] = {}

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon.of(self._topic)

    def check(self, item: Item) -> None:
        """Look at the item as the learner does.

        Raises:
            Refusal: it says its answer.
        """
        language = item.id.language
        match item.task:
            case Recall(key) | Cloze(key):
                self._check_stem((key,), item.stem, item.facts, language)
                _check_amounts(key, item.stem)
            case Choice(options, place):
                self._check_stem((options[place],), item.stem, item.facts, language)
                _check_amounts(options[place], item.stem)
            case Listing(keys):
                self._check_stem(keys, item.stem, item.facts, language)
            case Judgement(claim, _, slot, right):
                rest = tuple(piece for piece in claim if not (isinstance(piece, Shown) and piece.slot == slot))
                self._check_stem((right,), rest, item.facts, language)
            case Matching():
                self._check_pairs(item.task, language)
            case Ordering(events):
                for event in events:
                    self._check_label(event.rank, event.label, language)

    def _check_stem(self, keys: Iterable[Value], stem: Prose, facts: Sequence[Fact], language: Language) -> None:
        words = [piece.text for piece in stem if type(piece) is Words]
        names = [name for piece in stem if type(piece) is Shown and (name := written(piece.value, language))]
        leads = [pick(fact.according_to, language) for fact in facts if fact.according_to]
        texts = (*words, *names, *leads)
        for key in keys:
            if self._may_say(texts, key):
                self._check_texts(key, words, names, leads, language)

    def _may_say(self, texts: tuple[str, ...], key: Value) -> bool:
        """Whether there are at least the letters of the key's names, or some figure; there hardly ever are."""
        if not isinstance(key, Entity):
            return isinstance(key, Text) or any(map(_has_figure, texts))
        cores = self._cores.get(key.id)
        if cores is None:
            cores = self._cores[key.id] = tuple({core_of(name) for name in key.names()})
        read = fold_case_and_width("\n".join(texts))
        for core in cores:  # noqa: SIM110 - a generator takes twice as long, for every item there is
            if core in read:
                return True
        return False

    def _check_texts(
        self, key: Value, words: list[str], names: list[str], leads: list[str], language: Language
    ) -> None:
        for where, texts in (("the lead-in", leads), ("the stem", words)):
            said = self._said(key, texts, language)
            if said:
                raise Refusal(Rule.ANSWER_SHOWN, f'{where} says "{said}", which is asked for', _HELP)
        said = self._said(key, names, language, within_names=True)
        if said:
            raise Refusal(Rule.ANSWER_SHOWN, f'a name in the stem says "{said}", which is asked for', _HELP)

    def _check_pairs(self, task: Matching, language: Language) -> None:
        for left, place in zip(task.left, task.pairs, strict=True):
            right = task.right[place]
            for key, shown in ((left, right), (right, left)):
                said = self._said(key, [written(shown, language)], language, within_names=True)
                if said:
                    raise Refusal(Rule.ANSWER_SHOWN, f'what "{said}" belongs to says it', _HELP)

    def _check_label(self, rank: Value, label: Prose, language: Language) -> None:
        texts = [
            piece.text if isinstance(piece, Words) else written(piece.value, language)
            for piece in label
            if not isinstance(piece, Blank)
        ]
        for value in chain.from_iterable(self._read(text, rank, language) for text in texts):
            dated = isinstance(rank, Date | Period) and not certainly_differs(value, rank)
            if dated or same_value(value, rank):
                raise Refusal(Rule.ANSWER_SHOWN, "a label says what the order goes by", _HELP)

    def _said(self, key: Value, texts: Iterable[str], language: Language, *, within_names: bool = False) -> str:
        """How the texts say the key; empty where they do not. Texts that are names may have the key's within them."""
        match key:
            case Entity():
                return self._named(key, texts, () if within_names else None)
            case Text(by_language=by_language):
                wanted = by_language.get(language, "")
                return wanted if any(says(text, wanted) for text in texts) else ""
        for text in texts:
            if any(same_value(value, key) for value in self._read(text, key, language)):
                return text.strip()
        return ""

    def _named(self, key: Entity, texts: Iterable[str], others: tuple[str, ...] | None) -> str:
        for text in texts:
            for name in dict.fromkeys(key.names()):
                if says(text, name, self._others(key) if others is None else others):
                    return name
        return ""

    def _others(self, key: Entity) -> tuple[str, ...]:
        """The longer names that one of the key's is a piece of, of those that are no part of it."""
        longer = self._longer.get(key.id)
        if longer is None:
            cores = [core_of(name) for name in key.names()]
            everyone = chain(self._topic.entities.values(), self._topic.siblings.values())
            others = (other for other in everyone if other.id != key.id and key.id not in other.part_of)
            names = (name for other in others for name in other.names())
            longer = tuple(name for name in names if any(core in core_of(name) for core in cores))
            self._longer[key.id] = longer
        return longer

    def _read(self, text: str, like: Value, language: Language) -> tuple[Value, ...]:
        """Every date or amount of the value's type that the words have in them."""
        if isinstance(like, Entity | Text) or not _has_figure(text):
            return ()
        type_ = type_of(like)
        asked = text, type_, language
        found = self._values.get(asked)
        if found is None:
            found = self._values[asked] = tuple(self._values_in(text, type_, language))
        return found

    def _values_in(self, text: str, type_: ValueType, language: Language) -> Iterator[Value]:
        for start in _STARTS[language == JAPANESE].finditer(text):
            end = min(len(text), start.start() + _LONGEST_VALUE)
            for stop in range(end, start.start(), -1):
                if _is_edge(text, stop):
                    values = read(text[start.start() : stop], type_, language, self._lexicon)
                    if values:
                        yield from values
                        break


def _check_amounts(key: Value, stem: Prose) -> None:
    """Of what is computed, a cell may be the result too: 4 of 8 were chosen, how many were not?"""
    if not isinstance(key, Entity | Text) and any(
        type(piece) is Shown and same_value(reduce(piece.value, piece.form), key) for piece in stem
    ):
        raise Refusal(Rule.ANSWER_SHOWN, "the stem shows the very amount or date that it asks for", _HELP)


@lru_cache(maxsize=65_536)
def _has_figure(text: str) -> bool:
    return _FIGURE.search(text) is not None


def _is_edge(text: str, place: int) -> bool:
    """Whether no word or figure goes on across the place."""
    if place == len(text):
        return True
    before, after = text[place - 1], text[place]
    return not (before.isascii() and after.isascii() and before.isalnum() and after.isalnum()) and not (
        before.isdigit() and after in ".,"
    )
