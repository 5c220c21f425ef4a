"""Sheets proven together: each by its code, and a key only beside the worksheet that it belongs to."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.topic import Bank
from quizgen.verify.paper.sheet import Answers, KeyTable, Numbering, Questions, Sheet, ShortKey
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.prover import prove_items
from quizgen.verify.verification import Verification

_PAIR = re.compile(r"([0-9]+)[–-]([A-Z]|[0-9]+)")


def prove_sheets(
    sheets: Mapping[str, Sheet], bank: Bank, numbering: Numbering, progress: Progress = quiet_progress
) -> tuple[Verification, ...]:
    """Prove every sheet, by path; a proof for each, in order.

    A worksheet proves its stems and options. An answer key, or a column of a table of keys, is proven with the
    worksheet of its code, which has to be among the sheets.
    """
    worksheets = {sheet.code: sheet for sheet in sheets.values() if isinstance(sheet, Questions)}
    return tuple(_prove(path, sheets, worksheets, bank, numbering, progress) for path in sheets)


def _prove(
    path: str,
    sheets: Mapping[str, Sheet],
    worksheets: Mapping[str, Questions],
    bank: Bank,
    numbering: Numbering,
    progress: Progress,
) -> Verification:
    problems = Collector()
    desk = _Desk(path, worksheets, numbering, problems)
    proofs = []
    match sheets[path]:
        case Questions() as sheet:
            proofs.append(prove_items(tuple(desk.questions(sheet)), path, bank, progress))
        case Answers() as sheet:
            desk.check_neighbour(sheets.get(_neighbour(path)), sheet.code)
            proofs.append(prove_items(tuple(desk.answers(sheet)), path, bank, progress))
        case KeyTable(columns=columns):
            proofs += [prove_items(tuple(desk.column(code, keys)), path, bank, progress) for code, keys in columns]
    findings = (*problems.findings, *(finding for proof in proofs for finding in proof.findings))
    return Verification(
        path=path,
        keys=sum(proof.keys for proof in proofs),
        proven=0 if problems.findings else sum(proof.proven for proof in proofs),
        findings=findings,
    )


def _neighbour(path: str) -> str:
    """Where the worksheet of an answer key lies, by its file's name."""
    pure = PurePath(path)
    return pure.with_name(pure.name.replace("answers", "worksheet", 1)).as_posix()


class _Desk:
    """Where the sheets lie side by side."""

    def __init__(
        self, path: str, worksheets: Mapping[str, Questions], numbering: Numbering, problems: Collector
    ) -> None:
        self._path = path
        self._worksheets = worksheets
        self._numbering = numbering
        self._problems = problems

    def questions(self, sheet: Questions) -> Iterator[PrintedItem]:
        """The worksheet's items with the ids that the ledger has for their numbers."""
        for number, id_ in self._numbered(sheet.code, sheet.items.keys()).items():
            yield replace(sheet.items[number], id=id_)

    def answers(self, sheet: Answers) -> Iterator[PrintedItem]:
        """What the worksheet asks, with what the answer key answers."""
        for number, (id_, question) in self._asked(sheet.code, sheet.items.keys()).items():
            answer = sheet.items[number]
            if answer.id != id_:
                self._report(Rule.WRONG_KEY, f'answer {number} is that of "{answer.id}", but "{id_}" is asked')
            marks = {**question.options, **dict((*question.events, *question.left, *question.right))}
            for mark, text in sheet.offered.get(number, {}).items():
                if marks.get(mark) != text:
                    message = f'answer {number} calls "{text}" {mark}, but {mark} on the worksheet is another'
                    self._report(Rule.WRONG_KEY, message)
            yield replace(
                answer,
                id=id_,
                stem=question.stem,
                options=question.options,
                events=question.events,
                left=question.left,
                right=question.right,
            )

    def column(self, code: str, keys: Mapping[int, ShortKey]) -> Iterator[PrintedItem]:
        """What the worksheet asks, with what the table of keys answers."""
        for number, (id_, question) in self._asked(code, keys.keys()).items():
            yield replace(_answered(question, keys[number]), id=id_, place=f"{self._path}: {code}, key {number}")

    def check_neighbour(self, worksheet: Sheet | None, code: str) -> None:
        """Report an answer key that lies beside another form's worksheet."""
        if isinstance(worksheet, Questions) and worksheet.code != code:
            message = f"the answers are to {code}, but the worksheet beside them is {worksheet.code}"
            self._report(Rule.MIXED_FORMS, message)

    def _asked(self, code: str, numbers: Collection[int]) -> dict[int, tuple[str, PrintedItem]]:
        """For each number of a form its item's id and its question; none, and findings, where they cannot be told."""
        ids = self._numbered(code, numbers)
        worksheet = self._worksheets.get(code)
        if worksheet is None:
            if ids:
                help_ = "give the worksheet and its answers together"
                self._report(Rule.UNPAIRED_SHEET, f"the worksheet {code} is not here to hold the keys against", help_)
            return {}
        return {number: (id_, worksheet.items[number]) for number, id_ in ids.items() if number in worksheet.items}

    def _numbered(self, code: str, printed: Collection[int]) -> dict[int, str]:
        """The id under each printed number; findings for a form that is not known, or has other numbers."""
        ids = self._numbering(code)
        if ids is None:
            self._report(Rule.UNKNOWN_FORM, f'no ledger has the form "{code}"', "build the deck, or restore its ledger")
            return {}
        for number in sorted(ids.keys() - set(printed)):
            self._report(Rule.UNREADABLE_BUILD, f"{code} lacks number {number}")
        for number in sorted(set(printed) - ids.keys()):
            self._report(Rule.UNKNOWN_ITEM, f"{code} has no number {number}, but it is printed")
        return {number: id_ for number, id_ in ids.items() if number in printed}

    def _report(self, rule: Rule, message: str, help_: str = "") -> None:
        self._problems.add_file(rule, message, self._path, help=help_)


def _answered(question: PrintedItem, key: ShortKey) -> PrintedItem:
    """The question with a table's key, read as the question wants it."""
    if question.events:
        labels = dict(question.events)
        letters = key.mark.split()
        return replace(question, ordered=tuple((letter, labels.get(letter, ""), "") for letter in letters))
    if question.left:
        return replace(question, pairs=tuple((one, other) for one, other in _PAIR.findall(key.mark)))
    return replace(question, key=key.texts, key_letter=key.mark or None)
