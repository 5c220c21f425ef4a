"""One form proven against the bank: the items that its code stands for, and what only paper says of them."""

import re
from collections.abc import Collection, Iterator, Mapping
from string import ascii_uppercase

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind, Language
from quizgen.model.topic import Bank
from quizgen.verify.paper.answer_proof import prove_answer
from quizgen.verify.paper.sheet import Answer, Answers, Column, FormSheet, Question, Questions, ShortKey
from quizgen.verify.paper.source_proof import prove_sources
from quizgen.verify.paper.words import WORDS
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.option_proof import prove_count
from quizgen.verify.proof.prover import Prover, Readers, prove

_PAIR = re.compile(r"([0-9]{1,6})–([A-Z]|[0-9]{1,6})")


class FormProver:
    """Proves one form in one file."""

    def __init__(self, bank: Bank, path: str, language: Language, readers: Readers, problems: Collector) -> None:
        self._bank, self._path, self._language = bank, path, language
        self._prover = Prover(bank, path, readers)
        self._options = 0
        """How many options a choice has, if all have as many as they should."""
        self._problems = problems
        """What is wrong with the form as a whole."""

    def prove(
        self, sheet: FormSheet, worksheet: Questions | None, numbered: Mapping[int, str] | None
    ) -> Iterator[Collector]:
        """What is wrong with each item; `numbered` are the items' ids, None where no ledger has the form."""
        ids = self._match(sheet, numbered)
        match sheet:
            case Questions(items=items):
                self._check_points(sheet)
                choices = (len(one.item.options) for one in items.values() if one.kind is Kind.CHOICE)
                self._options = max(choices, default=0)
                yield from (self._question(id_, items[number]) for number, id_ in ids.items())
            case Answers(items=answers):
                questions = self._asked(sheet, worksheet, ids)
                for number, id_ in ids.items() if questions else ():
                    yield self._answer(number, id_, answers[number], questions.get(number))
                if ids:
                    self._check_sources(sheet, ids)
            case Column(keys=keys):
                questions = self._asked(sheet, worksheet, ids)
                for number, id_ in ids.items() if questions else ():
                    yield self._key(sheet.code, number, id_, keys[number], questions.get(number))

    def _match(self, sheet: FormSheet, numbered: Mapping[int, str] | None) -> dict[int, str]:
        """The id under each printed number; findings for a form that is not known, or has other numbers."""
        printed: Collection[int] = sheet.keys if isinstance(sheet, Column) else sheet.items
        code = sheet.code
        if numbered is None:
            self._report(Rule.UNKNOWN_FORM, f'no ledger has the form "{code}"', "build the deck, or restore its ledger")
            return {}
        for number in sorted(numbered.keys() - set(printed)):
            self._report(Rule.UNREADABLE_BUILD, f"{code} lacks number {number}")
        for number in sorted(set(printed) - numbered.keys()):
            self._report(Rule.UNKNOWN_ITEM, f"{code} has no number {number}, but it is printed")
        return {number: id_ for number, id_ in sorted(numbered.items()) if number in printed}

    def _asked(
        self, sheet: Answers | Column, worksheet: Questions | None, ids: Mapping[int, str]
    ) -> Mapping[int, Question]:
        """The questions that the keys are to; none, and a finding, where they are not here."""
        if worksheet is None:
            if ids:
                message = f"the worksheet {sheet.code} is not here to hold the keys against"
                self._report(Rule.UNPAIRED_SHEET, message, "give the worksheet and its answers together")
            return {}
        if isinstance(sheet, Column) and sheet.points != worksheet.points:
            message = f"{sheet.code} earns {sheet.points} points here, but {worksheet.points} on its worksheet"
            self._report(Rule.WRONG_POINTS, message)
        return worksheet.items

    def _question(self, id_: str, question: Question) -> Collector:
        found = Collector()
        case = self._open(id_, question.item, question.kind, found)
        if case is not None:
            prove(case, question.item._replace(id=id_))
            _check_offer(case, question.item)
            prove_count(case, question.item, self._options)
        return found

    def _answer(self, number: int, id_: str, answer: Answer, question: Question | None) -> Collector:
        found = Collector()
        if question is None:
            self._report(Rule.UNPAIRED_SHEET, f"answers number {number}, which the worksheet does not ask")
            return found
        case = self._open(id_, answer.item, answer.kind, found)
        if case is None:
            return found
        if answer.item.id != id_:
            case.report(Rule.WRONG_KEY, f'is asked as number {number}, but the answer is to "{answer.item.id}"')
        if answer.points != question.points:
            case.report(Rule.WRONG_POINTS, f"earns {answer.points} here, but {question.points} on its worksheet")
        prove_answer(case, answer, question, WORDS[self._language])
        return found

    def _key(self, code: str, number: int, id_: str, key: ShortKey, question: Question | None) -> Collector:
        found = Collector()
        if question is None:
            self._report(Rule.UNPAIRED_SHEET, f"answers number {number} of {code}, which the worksheet does not ask")
            return found
        place = f"{self._path}: {code}, key {number}"
        item = answered(question.item, key, question.kind)._replace(id=id_, place=place)
        case = self._open(id_, item, question.kind, found)
        if case is not None:
            prove(case, item)
            check_keyed(case, item)
        return found

    def _open(self, id_: str, item: PrintedItem, kind: Kind, found: Collector) -> Case | None:
        """What the bank has on the item; None, and a finding, where it has nothing, or what is printed is no such."""
        case = self._prover.open(id_, item.place, found)
        if case is None or (case.id.kind, case.id.language) == (kind, self._language):
            return case
        case.report(Rule.UNKNOWN_ITEM, f"is printed as {kind.value} in {self._language}")
        return None

    def _check_points(self, sheet: Questions) -> None:
        earned = sum(question.points for question in sheet.items.values())
        if earned != sheet.points:
            self._report(Rule.WRONG_POINTS, f"{sheet.code} is out of {sheet.points}, but its questions earn {earned}")

    def _check_sources(self, sheet: Answers, ids: Mapping[int, str]) -> None:
        names = dict.fromkeys(id_.partition("/")[0] for id_ in ids.values())
        topics = [self._bank.topics[name] for name in self._bank.topics if name in names]
        for message in prove_sources(sheet.sources, topics, self._language):
            self._report(Rule.WRONG_SOURCE, message)

    def _report(self, rule: Rule, message: str, help_: str = "") -> None:
        self._problems.add_file(rule, message, self._path, help=help_ or "build it again")


def answered(question: PrintedItem, key: ShortKey, kind: Kind) -> PrintedItem:
    """The question with a table's key, read as the question wants it."""
    match kind:
        case Kind.ORDERING:
            labels = dict(question.events)
            letters = key.mark.split()
            return question._replace(ordered=tuple((letter, labels.get(letter, ""), "") for letter in letters))
        case Kind.MATCHING:
            return question._replace(pairs=tuple((one, other) for one, other in _PAIR.findall(key.mark)))
        case Kind.CHOICE:
            return question._replace(key=key.texts, key_letter=key.mark or None)
    return question._replace(key=(*filter(None, (key.mark,)), *key.texts))


def check_keyed(case: Case, item: PrintedItem) -> None:
    """Report an item without a key where there has to be one."""
    if not (item.key or item.key_letter or item.ordered or item.pairs):
        case.report(Rule.WRONG_KEY, "has no key", slot=case.id.slot)


def _check_offer(case: Case, item: PrintedItem) -> None:
    """Report a question with nothing to choose from, or with letters that do not follow one another."""
    offered = {
        Kind.CHOICE: tuple(item.options),
        Kind.TRUE_FALSE: tuple(item.options),
        Kind.ORDERING: tuple(mark for mark, _ in item.events),
        Kind.MATCHING: tuple(mark for mark, _ in item.right),
    }.get(case.id.kind)
    if offered is not None and (len(offered) < 2 or "".join(offered) != ascii_uppercase[: len(offered)]):  # noqa: PLR2004
        case.report(Rule.WRONG_OPTION, f"offers {' '.join(offered) or 'nothing'}, and not two or more from A on")
