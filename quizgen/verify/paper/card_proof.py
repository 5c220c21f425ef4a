"""Flashcards proven: each front is a question of the bank, and its back the answer to that very question."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import same_value
from quizgen.model.ids import ItemId, Kind, Language
from quizgen.model.phrase import Phrase
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.model.values import Value
from quizgen.verify.paper.answer_proof import says_all
from quizgen.verify.paper.sheet import Card, Cards
from quizgen.verify.paper.telling import likeness, pair_up, tell_apart
from quizgen.verify.paper.words import NOTE_JOINT, NUMBER, WORDS
from quizgen.verify.printed import PrintedBackground, PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.prover import Prover, Readers, prove
from quizgen.verify.proof.sentence import Reader

_KINDS = frozenset({Kind.TYPED, Kind.REVERSED, Kind.SET, Kind.COMPUTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question about a row."""

    id: ItemId
    phrase: Phrase
    fact: Fact
    topic: Topic
    reader: Reader

    def is_asked(self, text: str) -> bool:
        """Whether the text is the question."""
        return tell_apart(self.reader, text, self.phrase, self.fact) is None

    def resembles(self, card: Card) -> float:
        """How much of the question is on the card's front, and of the fact's statement on its back."""
        statement = self.topic.relations[self.fact.relation].statement.get(self.id.language)
        behind = (
            0.0 if statement is None else max((likeness(text, statement, self.fact) for text in card.told), default=0)
        )
        return likeness(card.question, self.phrase, self.fact) + behind


class CardProver:
    """Proves the cards of one file, whose questions are all of the bank's."""

    def __init__(self, bank: Bank, path: str, language: Language, readers: Readers) -> None:
        self._bank, self._path, self._language = bank, path, language
        self._prover = Prover(bank, path, readers)
        self._readers = readers
        self._proofs: dict[tuple[str, ItemId], Collector] = {}
        """What is wrong with a card, by its place and the question that it may be."""

    def prove(self, sheet: Cards) -> Iterator[Collector]:
        """What is wrong with each card.

        A card whose words ask several questions is the one to which it has the answer.
        """
        found = pair_up(
            sheet.cards,
            list(self._questions()),
            [
                lambda card, asked: asked.is_asked(card.question) and not self._prove_card(card, asked).findings,
                lambda card, asked: asked.is_asked(card.question),
            ],
            lambda card, asked: asked.resembles(card),
        )
        for card, asked in zip(sheet.cards, found, strict=True):
            yield self._refuse(card) if asked is None else self._prove_card(card, asked)

    def _questions(self) -> Iterator[_Asked]:
        """Whatever cards may ask in the language; a set is asked once, of the first of its rows."""
        for topic in self._bank.topics.values():
            reader = self._readers.of(topic, self._language)
            for fact in topic.facts:
                for question in topic.relations[fact.relation].questions:
                    phrase = question.stem.get(self._language)
                    for kind in question.kinds if phrase is not None else ():
                        if kind in _KINDS and phrase is not None:
                            id_ = ItemId(topic.id, fact.id, question.slot, kind, self._language)
                            yield _Asked(id=id_, phrase=phrase, fact=fact, topic=topic, reader=reader)

    def _refuse(self, card: Card) -> Collector:
        found = Collector()
        message = f'{card.place} asks "{card.question}", which no question of the bank does'
        found.add_file(Rule.UNKNOWN_ITEM, message, self._path, help="build it again")
        return found

    def _prove_card(self, card: Card, asked: _Asked) -> Collector:
        """What is wrong with the card if that is its question, worked out once."""
        found = self._proofs.get((card.place, asked.id))
        if found is None:
            found = self._proofs[card.place, asked.id] = Collector()
            case = self._prover.find(str(asked.id), card.place, found)
            if case is not None:
                self._prove_sides(case, card)
        return found

    def _prove_sides(self, case: Case, card: Card) -> None:
        words = WORDS[self._language]
        count = self._count(case)
        keys, rest = card.told[:count], list(card.told[count:])
        if case.id.kind is Kind.SET and card.count != count:
            asked = "no number of answers" if card.count is None else count_of(card.count, "answer")
            case.report(Rule.WRONG_STEM, f"asks for {asked} on its front, but there are {count}")
        if rest and rest[0].startswith(words.also):
            also = rest.pop(0).removeprefix(words.also)
            if not says_all(case, also, words.between):
                case.report(Rule.WRONG_KEY, f'prints as also right "{also}"', slot=case.id.slot)
        if not keys:
            case.report(Rule.WRONG_KEY, "has no key on its back", slot=case.id.slot)
        cited, _, hedge = card.cited.partition(NOTE_JOINT)
        if not words.cited.fullmatch(cited):
            case.report(Rule.WRONG_SOURCE, f'says "{card.cited}" where its paragraphs should stand')
        background = PrintedBackground(
            statements=tuple(rest) or None,
            paragraphs=tuple(map(int, NUMBER.findall(cited))),
            hedge=hedge,
        )
        item = PrintedItem(id=str(case.id), place=card.place, stem=card.question, key=keys, background=background)
        prove(case, item)

    def _count(self, case: Case) -> int:
        """How many keys the back has to have."""
        question = case.question()
        phrase = question.stem.get(self._language) if question else None
        if case.id.kind is not Kind.SET or phrase is None:
            return 1
        wanted: list[Value] = []
        for answer in case.answers(phrase):
            if not any(same_value(answer, value) for value in wanted):
                wanted.append(answer)
        return len(wanted)
