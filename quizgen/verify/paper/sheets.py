"""Sheets proven together: each by its code, and a key only beside the worksheet that it belongs to."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePath

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.topic import Bank
from quizgen.verify.folders import home_of, topics_of
from quizgen.verify.paper.card_proof import CardProver
from quizgen.verify.paper.form_proof import FormProver
from quizgen.verify.paper.sheet import Answers, Cards, Numbering, Questions, Sheet, SheetFile, ToldTopic
from quizgen.verify.paper.topic_proof import TopicProver
from quizgen.verify.proof.prover import Readers
from quizgen.verify.proof.spelling import level
from quizgen.verify.shares import silent
from quizgen.verify.verification import Verification

_SHOWN = 5
"""So many pieces of foreign text are told of one by one."""


def prove_sheets(
    files: Mapping[str, SheetFile],
    bank: Bank,
    numbering: Numbering,
    progress: Progress = quiet_progress,
    headings: Collection[str] | None = None,
    decks: Collection[Blueprint] | None = None,
) -> tuple[Verification, ...]:
    """Prove every file, by path; a proof for each, in order.

    A worksheet proves its stems and options. An answer key, or a column of a table of keys, is proven with the
    worksheet of its code, which has to be among the files. `headings` are the titles and instructions that decks have,
    and `decks` the deck files, of one of which are the cards and facts that lie in its folder; None where nobody knows.
    """
    known = None if headings is None else frozenset(level(text.strip()) for text in headings)
    prover = _SheetProver(files, bank, numbering, known, decks)
    proofs: list[Verification] = []
    with progress("proving sheets", len(files)) as advance:
        for path in files:
            proofs.append(prover.prove(path))
            advance(1)
    return tuple(proofs)


class _SheetProver:
    def __init__(
        self,
        files: Mapping[str, SheetFile],
        bank: Bank,
        numbering: Numbering,
        headings: frozenset[str] | None,
        decks: Collection[Blueprint] | None,
    ) -> None:
        self._files, self._bank, self._numbering = files, bank, numbering
        self._headings, self._decks = headings, decks
        self._readers = Readers()
        self._readings: dict[Language, str] = {}
        self._worksheets: dict[tuple[str, str], Questions] = {}
        for path, file in files.items():
            for sheet in file.sheets:
                if isinstance(sheet, Questions):
                    self._worksheets.setdefault((PurePath(path).suffix, sheet.code), sheet)

    def prove(self, path: str) -> Verification:
        """Prove one file; nothing in it is proven where something is wrong with it as a whole."""
        file = self._files[path]
        whole, each = Collector(), Collector()
        self._check_rest(path, file, whole)
        keys = proven = 0
        for sheet in file.sheets:
            for found in self._prove(sheet, path, file.language, whole):
                keys += 1
                proven += not found.findings
                each.extend(found.findings)
        if not file.sheets:
            whole.add_file(Rule.UNREADABLE_BUILD, "has nothing on it", path, help="build it again")
        return Verification(
            path=path,
            keys=keys,
            proven=0 if whole.findings else proven,
            findings=(*whole.findings, *each.findings),
        )

    def _prove(self, sheet: Sheet, path: str, language: Language, problems: Collector) -> Iterator[Collector]:
        match sheet:
            case Cards():
                return CardProver(self._bank_of(path), path, language, self._readers).prove(sheet)
            case ToldTopic():
                return TopicProver(self._bank_of(path), path, language, self._readers, problems).prove(sheet)
            case Answers():
                self._check_neighbour(path, sheet.code, problems)
        form = FormProver(self._bank, path, language, self._readers, problems)
        return form.prove(sheet, self._worksheet(path, sheet.code), self._numbering(sheet.code))

    def _bank_of(self, path: str) -> Bank:
        """What a file without ids may be about: the topics of its deck, where it lies in that deck's folder."""
        home = home_of(path, self._decks)
        return self._bank if home is None else topics_of(home[0], self._bank)

    def _worksheet(self, path: str, code: str) -> Questions | None:
        """The worksheet of the code, if there are several the one in the format of the file at `path`."""
        own = self._worksheets.get((PurePath(path).suffix, code))
        return own or next((sheet for (_, known), sheet in self._worksheets.items() if known == code), None)

    def _check_neighbour(self, path: str, code: str, problems: Collector) -> None:
        """Report an answer key that lies beside another form's worksheet."""
        pure = PurePath(path)
        beside = self._files.get(pure.with_name(pure.name.replace("answers", "worksheet", 1)).as_posix())
        for sheet in beside.sheets if beside else ():
            if isinstance(sheet, Questions) and sheet.code != code:
                message = f"the answers are to {code}, but the worksheet beside them is {sheet.code}"
                problems.add_file(Rule.MIXED_FORMS, message, path)

    def _check_rest(self, path: str, file: SheetFile, problems: Collector) -> None:
        """Report what is printed and belongs to nothing, and pages that are not where they should be."""
        foreign = [*file.strays, *self._unknown_readings(file), *self._unknown_headings(file)]
        for what in foreign[:_SHOWN]:
            problems.add_file(Rule.FOREIGN_TEXT, what, path, help="build it again")
        if len(foreign) > _SHOWN:
            problems.add_file(Rule.FOREIGN_TEXT, f"and {len(foreign) - _SHOWN} more like these", path)
        for what in file.misplaced:
            problems.add_file(Rule.WRONG_PAGE, what, path, help="build it again, and keep the pages together")

    def _unknown_headings(self, file: SheetFile) -> Iterator[str]:
        """Titles and instructions that no deck has."""
        if self._headings is not None:
            unknown = sorted(text for text in file.headings if level(text.strip()) not in self._headings)
            yield from (f'has "{text}" at its head, which no deck has as title or instructions' for text in unknown)

    def _unknown_readings(self, file: SheetFile) -> Iterator[str]:
        """Kana over words that are no part of any name's reading."""
        known = self._readings.get(file.language)
        if known is None:
            named = (
                entity
                for topic in self._bank.topics.values()
                for entity in (*topic.entities.values(), *topic.siblings.values())
            )
            readings = (entity.reading.get(file.language) for entity in named)
            known = self._readings[file.language] = "\n".join(silent(reading) for reading in readings if reading)
        unknown = (text for text in file.readings if silent(text) not in known)
        yield from (f'prints "{text}", which is no reading of a name' for text in unknown)
