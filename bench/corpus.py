"""A bank and a deck of any size, the same on every machine, in the shape of the banks that authors write."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from random import Random

from bench.names import invent
from bench.patterns import PATTERNS, Pattern

DECK = "bench"
_SEED = 2023
_PARAGRAPHS = 60
_SIBLINGS = 12
"""Of each kind, whatever the size of the topic: an author adds them to make choices hard."""


class Shape(StrEnum):
    """How the facts lie."""

    ARTICLES = "articles"
    TABLES = "tables"

    @property
    def meaning(self) -> str:
        """The shape in words."""
        match self:
            case Shape.ARTICLES:
                return "a topic for each article, some fifty facts in some forty relations, as in the project's own"
            case Shape.TABLES:
                return "one topic of seven relations that hold all the rows"


_NOTES = {Shape.ARTICLES: 502, Shape.TABLES: 69}
"""That one article gives, and that one row of every table gives; in two languages."""

_KINDS: Mapping[str, tuple[str, str, str, int]] = {
    "person": ("{}・ヨハンソン", "", "{} Johansson", 12),
    "organization": ("{}工業", "{}こうぎょう", "{} Industries", 14),
    "place": ("{}市", "{}し", "{} City", 6),
    "product": ("{}計算機", "{}けいさんき", "{} computer", 10),
    "position": ("{}部長", "{}ぶちょう", "head of {}", 5),
    "technology": ("{}制御", "{}せいぎょ", "{} control", 6),
    "use": ("{}分析", "{}ぶんせき", "{} analysis", 10),
}
"""Each kind of entity: its names in Japanese, their reading, its names in English, and how many an article has."""

_HEAD = """\
topic: {{ja: {ja}の産業, en: Industry in {en}}}
source:
  title: {{ja: {ja}の産業についての記事, en: An article on industry in {en}}}
  publisher: {{ja: {ja}新聞, en: The {en} Times}}
  language: ja
  published: {{ja: 2023年春, en: spring 2023}}
  inferred: {{ja: 2023年1月の発表を今年のこととしている。, en: It speaks of January 2023 as this year.}}
  paragraphs: {paragraphs}
attributions:
  insiders: {{ja: {ja}に詳しい情報筋によると, en: according to people familiar with {en}}}
"""
_UNITS = """\
units:
  chip: {ja: "{}個", en: {one: "{} chip", other: "{} chips"}}
relations:
"""


@dataclass(frozen=True, slots=True)
class _Relation:
    pattern: Pattern
    number: int
    rows: int

    @property
    def name(self) -> str:
        return f"{self.pattern.name}-{self.number}"


def write_corpus(root: Path, shape: Shape, notes: int) -> None:
    """Write a workspace whose one deck has about `notes` notes: questions/<topic>/ and decks/bench.yaml."""
    size = max(1, round(notes / _NOTES[shape]))
    names = map(invent, count())
    topics = []
    for number in range(size if shape is Shape.ARTICLES else 1):
        relations = _article() if shape is Shape.ARTICLES else _tables(size)
        topics.append(f"topic-{number:04}")
        folder = Path(root, "questions", topics[-1])
        folder.mkdir(parents=True)
        _TopicWriter(relations, names, Random(_SEED + number)).write(folder)
    decks = Path(root, "decks")
    decks.mkdir(parents=True, exist_ok=True)
    header = f"deck: Benchmark\ntopics: [{', '.join(topics)}]\nlanguages: [ja, en]\nseed: {_SEED}\nto: [apkg]\n"
    Path(decks, f"{DECK}.yaml").write_text(header, encoding="utf-8")


def _article() -> tuple[_Relation, ...]:
    """Forty-two relations with fifty-seven rows."""
    longer = {"developer-0": 2, "founding-0": 5, "officer-0": 5}
    usual = (_Relation(pattern, number, pattern.rows_about_one) for number in range(6) for pattern in PATTERNS)
    return tuple(replace(relation, rows=longer.get(relation.name, relation.rows)) for relation in usual)


def _tables(rows: int) -> tuple[_Relation, ...]:
    return tuple(_Relation(pattern, 0, rows * pattern.rows_about_one) for pattern in PATTERNS)


class _TopicWriter:
    """Writes one topic's two files."""

    def __init__(self, relations: Sequence[_Relation], names: Iterator[tuple[str, str]], chance: Random) -> None:
        self._relations = relations
        self._names = names
        self._chance = chance
        longest = max(relation.rows for relation in relations)
        self._entities = {
            kind: [(f"{kind}-{number}", *next(names)) for number in range(max(usual, longest))]
            for kind, (_, _, _, usual) in _KINDS.items()
        }

    def write(self, folder: Path) -> None:
        Path(folder, "facts.yaml").write_text("".join(self._facts()), encoding="utf-8")
        Path(folder, "templates.yaml").write_text("".join(self._templates()), encoding="utf-8")

    def _templates(self) -> Iterator[str]:
        yield _UNITS
        for relation in self._relations:
            ja, en = next(self._names)
            yield f"  {relation.name}:\n{relation.pattern.body.substitute(ja=f'{ja}地方', en=f'the {en} region')}"

    def _facts(self) -> Iterator[str]:
        ja, en = next(self._names)
        yield _HEAD.format(ja=f"{ja}地方", en=f"the {en} region", paragraphs=_PARAGRAPHS)
        yield "entities:\n"
        for kind, entities in self._entities.items():
            yield from (_write_entity(kind, *entity) for entity in entities)
        yield "siblings:\n"
        for kind in _KINDS:
            yield from (_write_entity(kind, f"{kind}-sibling-{n}", *next(self._names)) for n in range(_SIBLINGS))
        yield "facts:\n"
        for relation in self._relations:
            yield f"  {relation.name}:\n"
            yield from (self._row(relation, number) for number in range(relation.rows))

    def _row(self, relation: _Relation, number: int) -> str:
        pattern = relation.pattern
        lines, quotes = [f"    - id: {relation.name}-row-{number}"], []
        for slot, type_ in pattern.slots.items():
            written, quote = self._cell(type_, self._place(relation, number, slot))
            lines.append(f"      {slot}: {written}")
            quotes.append(quote)
        paragraph = self._chance.randint(1, _PARAGRAPHS)
        lines.append(f"      evidence: {{paragraph: {paragraph}, quote: [{', '.join(quotes)}]}}")
        if pattern.is_reported:
            lines += ["      certainty: reported", "      according_to: insiders"]
        return "\n".join(lines) + "\n"

    def _place(self, relation: _Relation, number: int, slot: str) -> int | None:
        """Which entity stands in a slot that must differ from row to row; None where chance may choose."""
        pattern = relation.pattern
        if slot == next(iter(pattern.slots)):
            return number // pattern.rows_about_one + relation.number
        return number + relation.number if pattern.rows_about_one > 1 else None

    def _cell(self, type_: str, place: int | None) -> tuple[str, str]:
        """A value as the author writes it, and as the article has it."""
        draw = self._chance.randint
        match type_:
            case "date":
                year, month, day = draw(1980, 2023), draw(1, 12), draw(1, 28)
                return f"{year}-{month:02}-{day:02}", f"{year}年{month}月{day}日"
            case "duration":
                months = draw(2, 40)
                return f"{months} months", f"{months}カ月"
            case "number":
                chips = draw(2, 9999)
                return str(chips), f"{chips}個"
            case "money":
                myriads = draw(1, 9999)
                return f"{myriads * 10_000} USD", f"{myriads}万ドル"
            case "percent":
                percent = draw(1, 99)
                return f"{percent}%", f"{percent}%"
        entities = self._entities[type_]
        id_, ja, _ = entities[draw(0, len(entities) - 1) if place is None else place % len(entities)]
        return id_, _KINDS[type_][0].format(ja)


def _write_entity(kind: str, id_: str, ja: str, en: str) -> str:
    japanese, reading, english, _ = _KINDS[kind]
    read = f"    reading: {{ja: {reading.format(ja)}}}\n" if reading else ""
    return (
        f"  {id_}:\n    kind: {kind}\n"
        f"    name: {{ja: {japanese.format(ja)}, en: {english.format(en)}}}\n{read}"
        f"    aliases: {{ja: [{ja}], en: [{en}]}}\n"
    )
