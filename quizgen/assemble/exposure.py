"""What an item lets a learner see of the facts it rests on, and what it asks: as typed values, and as it is printed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.assemble.clues import Sentence, marks_of, write_sentence
from quizgen.model.ids import FactId, SlotName, TopicId
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Prose, Recall, Shown, Words
from quizgen.model.reduce import reduce
from quizgen.model.topic import Fact
from quizgen.model.values import Value

Row = tuple[TopicId, FactId]
CellName = tuple[TopicId, FactId, SlotName]
"""A cell of the bank, or a value computed from a row's cells."""

Secret = frozenset[CellName]
"""Cells of one row that are an answer together: whoever sees all of them knows it."""


@dataclass(frozen=True, slots=True)
class Riddle:
    """One thing that an item asks for, and what it gives to find it by."""

    answer: Value
    cues: tuple[Value, ...]
    """Of one row: who reads the answer beside one of them need not look further. Empty where the words say it all."""
    context: frozenset[str] = frozenset()
    """The words that it is asked in: any of them does for a cue."""
    marks: frozenset[str] = frozenset()
    """Words that tell the answer from all others there are to choose from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """What one item shows and hides."""

    topic: TopicId
    rows: frozenset[Row]
    """Every row the item rests on."""
    secrets: tuple[Secret, ...]
    answers: tuple[Value, ...]
    """What is to be supplied, as values; empty where values are only to be put together."""
    riddles: tuple[Riddle, ...]
    """The same with what each is found by; each side of a pair is one."""
    shown: frozenset[CellName]
    """Cells that are to be seen, in whole or in part, and are what the row holds."""
    values: tuple[Value, ...]
    """Everything to be seen, options among it."""
    sentences: tuple[Sentence, ...]
    """What is printed, apart from options: the question or claim, each event, both columns of a matching as one."""
    options: tuple[Value, ...]
    """What there is to choose from."""
    is_open: bool
    """Whether the answer is to be written, with nothing to choose it from."""
    asked: frozenset[CellName] = field(init=False)
    """Every cell of every secret."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", frozenset().union(*self.secrets))


def expose(item: Item) -> Exposure:
    """Look at the item as a learner with the sheet in hand does."""
    match item.task:
        case Recall(key) | Cloze(key):
            return _expose_stem(item, (key,), ())
        case Choice(options, key):
            return _expose_stem(item, (options[key],), options)
        case Listing(keys):
            return _expose_stem(item, keys, ())
        case Judgement():
            return _expose_claim(item, item.task)
        case Ordering():
            return _expose_order(item, item.task)
        case Matching():
            return _expose_pairs(item, item.task)


def _expose_stem(item: Item, keys: Sequence[Value], options: tuple[Value, ...]) -> Exposure:
    shown = tuple(_shown(item.stem))
    seen = _values(shown)
    slots = {piece.slot for piece in shown}
    sentence = _sentence(item, seen, item.stem)
    return Exposure(
        topic=item.id.topic,
        rows=_rows(item),
        secrets=tuple(frozenset({_name(item, fact, item.id.slot)}) for fact in item.facts),
        answers=tuple(keys),
        riddles=tuple(Riddle(key, seen, sentence.marks) for key in keys),
        shown=frozenset(_name(item, fact, slot) for fact in item.facts for slot in slots if slot in fact.cells),
        values=(*seen, *options),
        sentences=(sentence,),
        options=options,
        is_open=not options,
    )


def _expose_claim(item: Item, task: Judgement) -> Exposure:
    """Whether the judged cell holds what the claim says is what is asked: all else the claim tells for free.

    To other rows' questions it tells that cell as well, for half of all claims are true. And where it is not, whoever
    reads elsewhere what the claimed value belongs to knows that.
    """
    shown = [piece for piece in _shown(task.claim) if piece.slot != task.slot]
    judged = [piece.value for piece in _shown(task.claim) if piece.slot == task.slot]
    claimed, given = _values(_shown(task.claim)), _values(shown)
    context = _sentence(item, given, task.claim).marks
    return Exposure(
        topic=item.id.topic,
        rows=_rows(item),
        secrets=tuple(frozenset({_name(item, fact, task.slot)}) for fact in item.facts),
        answers=(task.right,),
        riddles=tuple(Riddle(value, given, context) for value in dict.fromkeys((task.right, *judged))),
        shown=frozenset(_name(item, fact, piece.slot) for fact in item.facts for piece in shown),
        values=claimed,
        sentences=(_sentence(item, claimed, task.claim),),
        options=(),
        is_open=False,
    )


def _expose_order(item: Item, task: Ordering) -> Exposure:
    labels = [(event, tuple(_shown(event.label))) for event in task.events]
    sentences = [_sentence(item, _values(shown), event.label) for event, shown in labels]
    return Exposure(
        topic=item.id.topic,
        rows=_rows(item),
        secrets=tuple(
            frozenset({_name(item, event.fact, slot)})
            for event in task.events
            for slot in _slots_of(event.fact, event.rank)
        ),
        answers=tuple(event.rank for event in task.events),
        riddles=tuple(
            Riddle(event.rank, _values(shown), sentence.marks)
            for (event, shown), sentence in zip(labels, sentences, strict=True)
        ),
        shown=frozenset(_name(item, event.fact, piece.slot) for event, shown in labels for piece in shown),
        values=tuple(value for _, shown in labels for value in _values(shown)),
        sentences=(_sentence(item, (), item.stem), *sentences),
        options=(),
        is_open=False,
    )


def _expose_pairs(item: Item, task: Matching) -> Exposure:
    """Both columns are to be seen, whatever belongs to what: each pair is a secret that takes both to tell."""
    secrets = []
    pairs = [(left, task.right[pair]) for left, pair in zip(task.left, task.pairs, strict=True)]
    for left, right in pairs:
        for fact in item.facts:
            if fact.cells.get(item.id.slot) == left:
                slots = (item.id.slot, *(slot for slot in _slots_of(fact, right) if slot != item.id.slot))
                secrets.append(frozenset(_name(item, fact, slot) for slot in slots))
    lefts, rights = _tell_apart(task.left), _tell_apart(task.right)
    return Exposure(
        topic=item.id.topic,
        rows=_rows(item),
        secrets=tuple(secrets),
        answers=(),
        riddles=(
            *(Riddle(right, (left,), marks=rights[right]) for left, right in pairs),
            *(Riddle(left, (right,), marks=lefts[left]) for left, right in pairs),
        ),
        shown=frozenset().union(*secrets),
        values=(*task.left, *task.right),
        sentences=(_sentence(item, (*task.left, *task.right), item.stem),),
        options=(),
        is_open=False,
    )


def _tell_apart(column: Sequence[Value]) -> Mapping[Value, frozenset[str]]:
    """The words of each that none of the others has."""
    marks = {value: marks_of(value) for value in column}
    count = Counter(word for words in marks.values() for word in words)
    return {value: frozenset(word for word in words if count[word] == 1) for value, words in marks.items()}


def _sentence(item: Item, values: Sequence[Value], prose: Prose = ()) -> Sentence:
    """What is printed, with whose word it is."""
    language = item.id.language
    words = [piece.text for piece in prose if isinstance(piece, Words)]
    if prose:
        words += [fact.according_to.get(language, "") for fact in item.facts if fact.according_to]
    return write_sentence(values, words, language)


def _shown(prose: Prose) -> Iterator[Shown]:
    return (piece for piece in prose if isinstance(piece, Shown))


def _values(shown: Iterable[Shown]) -> tuple[Value, ...]:
    return tuple(reduce(piece.value, piece.form) for piece in shown)


def _rows(item: Item) -> frozenset[Row]:
    return frozenset((item.id.topic, fact.id) for fact in item.facts)


def _slots_of(fact: Fact, value: Value) -> tuple[SlotName, ...]:
    return tuple(slot for slot, cell in fact.cells.items() if cell == value)


def _name(item: Item, fact: Fact, slot: SlotName) -> CellName:
    return item.id.topic, fact.id, slot
