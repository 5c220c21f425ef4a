"""Study sheets and timelines proven: every fact of the topic told once, as it is, where and when it belongs."""

from collections.abc import Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language
from quizgen.model.phrase import Phrase
from quizgen.model.schema import type_of
from quizgen.model.topic import Bank, Certainty, Fact, Topic
from quizgen.model.values import Date, Period, pick
from quizgen.verify.paper.sheet import ToldFact, ToldTopic
from quizgen.verify.paper.source_proof import name_source
from quizgen.verify.paper.telling import likeness, pair_up, report_mismatch, tell_apart, told_apart
from quizgen.verify.paper.words import NOTE_JOINT, NUMBER, WORDS
from quizgen.verify.proof.prover import Readers
from quizgen.verify.proof.sentence import Reader
from quizgen.verify.proof.spelling import level
from quizgen.verify.proof.words import CERTAINTIES


class TopicProver:
    """Proves one sheet of facts."""

    def __init__(self, bank: Bank, path: str, language: Language, readers: Readers, problems: Collector) -> None:
        self._bank, self._path, self._language = bank, path, language
        self._readers = readers
        self._problems = problems
        """What is wrong with the sheet as a whole."""

    def prove(self, sheet: ToldTopic) -> Iterator[Collector]:
        """What is wrong with each fact told."""
        topic = self._topic_of(sheet)
        if topic is None:
            message = f'tells of "{sheet.title}" from "{sheet.source}", which is no topic of the bank'
            self._problems.add_file(Rule.WRONG_SOURCE, message, self._path, help="build it again")
            return
        reader = self._readers.of(topic, self._language)
        meant = self._meant(sheet, topic)
        pairs = pair_up(
            [fact.text for fact in sheet.facts],
            meant,
            [lambda text, one: tell_apart(reader, text, one[1], one[0]) is None],
            lambda text, one: likeness(text, one[1], one[0]),
        )
        for told, pair in zip(sheet.facts, pairs, strict=True):
            yield self._prove_fact(topic, reader, told, pair)
        for fact, _ in meant:
            if not any(pair is not None and pair[0] is fact for pair in pairs):
                self._report(self._problems, topic, fact, Rule.WRONG_STATEMENT, "is told nowhere on the sheet")
        self._check_order(sheet)

    def _topic_of(self, sheet: ToldTopic) -> Topic | None:
        """The topic that the sheet is about; of several with one title and source, that of which it tells most."""
        about = [topic for topic in self._bank.topics.values() if self._is_about(sheet, topic)]
        if len(about) < 2:  # noqa: PLR2004 - nothing to choose from
            return next(iter(about), None)
        return max(about, key=lambda topic: self._count_told(sheet, topic))

    def _count_told(self, sheet: ToldTopic, topic: Topic) -> int:
        """How many of the facts told are the topic's."""
        reader, meant = self._readers.of(topic, self._language), self._meant(sheet, topic)
        return sum(
            any(tell_apart(reader, told.text, phrase, fact) is None for fact, phrase in meant) for told in sheet.facts
        )

    def _meant(self, sheet: ToldTopic, topic: Topic) -> list[tuple[Fact, Phrase]]:
        """What such a sheet tells of the topic, in the order of the article."""
        dated = bool(sheet.facts) and sheet.facts[0].when is not None
        along = sorted(topic.facts, key=lambda fact: fact.paragraph)
        return [(fact, phrase) for fact in along if (phrase := self._phrase(topic, fact, dated=dated)) is not None]

    def _is_about(self, sheet: ToldTopic, topic: Topic) -> bool:
        title = pick(topic.title, self._language)
        source = name_source(topic.article, self._language)
        return (level(title), source) == (level(sheet.title), level(sheet.source))

    def _phrase(self, topic: Topic, fact: Fact, *, dated: bool) -> Phrase | None:
        """What is told of the fact on such a sheet; None where nothing is."""
        relation = topic.relations[fact.relation]
        if not dated:
            return relation.statement.get(self._language)
        sequence = relation.sequence
        if sequence is None or not isinstance(fact.cells.get(sequence.by), Date | Period):
            return None
        return sequence.label.get(self._language)

    def _prove_fact(self, topic: Topic, reader: Reader, told: ToldFact, pair: tuple[Fact, Phrase] | None) -> Collector:
        found = Collector()
        if pair is None:
            message = f'tells "{told.text}", which no fact says'
            found.add_file(Rule.WRONG_STATEMENT, message, self._path, help="build it again")
            return found
        fact, phrase = pair
        subject = f"{topic.id}/{fact.id}"
        mismatch = told_apart(reader, told.text, phrase, fact)
        if mismatch is not None:
            report_mismatch(found, reader, "statement", mismatch, fact, subject, told.place)
        if told.paragraph not in {None, fact.paragraph}:
            message = f"stands under paragraph {told.paragraph}, but its evidence is in {fact.paragraph}"
            self._report(found, topic, fact, Rule.WRONG_SOURCE, message)
        self._check_date(topic, reader, told, fact, found)
        self._check_note(topic, told, fact, found)
        return found

    def _check_date(self, topic: Topic, reader: Reader, told: ToldFact, fact: Fact, found: Collector) -> None:
        sequence = topic.relations[fact.relation].sequence
        if told.when is None or sequence is None:
            return
        value = fact.cells[sequence.by]
        if not reader.says(told.when, type_of(value), value):
            message = f'is dated "{told.when}", but its "{sequence.by}" is another'
            self._report(found, topic, fact, Rule.WRONG_KEY, message)

    def _check_note(self, topic: Topic, told: ToldFact, fact: Fact, found: Collector) -> None:
        """Prove the paragraphs, which are noted where they are several, and how sure the source is."""
        paragraphs = sorted({evidence.paragraph for evidence in fact.evidence})
        notes = told.note.split(NOTE_JOINT) if told.note else []
        cited = notes.pop(0) if notes and WORDS[self._language].cited.fullmatch(notes[0]) else ""
        wanted = paragraphs if told.when is None and len(paragraphs) > 1 else []
        if list(map(int, NUMBER.findall(cited))) != wanted:
            self._report(found, topic, fact, Rule.WRONG_SOURCE, f'notes "{cited}", but its evidence is in {paragraphs}')
        hedge = [] if fact.certainty is Certainty.STATED else [CERTAINTIES[self._language][fact.certainty]]
        if notes != hedge:
            said = NOTE_JOINT.join(notes)
            self._report(found, topic, fact, Rule.WRONG_SOURCE, f'hedges "{said}", but is {fact.certainty.value}')

    def _check_order(self, sheet: ToldTopic) -> None:
        paragraphs = [fact.paragraph for fact in sheet.facts if fact.paragraph is not None]
        if paragraphs != sorted(paragraphs):
            self._problems.add_file(Rule.WRONG_SOURCE, "tells of later paragraphs before earlier ones", self._path)

    def _report(self, problems: Collector, topic: Topic, fact: Fact, rule: Rule, message: str) -> None:
        subject = f"{topic.id}/{fact.id}"
        problems.add(
            rule, f'"{subject}" {message}', fact.span, help="build it again, or mend the fact", subject=subject
        )
