"""A built Anki package proven note by note: every key, option and sentence against the bank."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.diagnostic import Diagnostic, Findings
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import DeckName, ItemId, Kind, Language, TopicId
from quizgen.model.topic import Bank, Fact
from quizgen.verify.anki.html import ForeignMarkup
from quizgen.verify.anki.items import ItemReader
from quizgen.verify.anki.layouts import FRAMES, LAYOUTS
from quizgen.verify.anki.naming import common_tags, deck_of, describes, is_tagged
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.anki.note_proof import prove_identity, prove_note
from quizgen.verify.anki.package import DEFAULT, PrintedPackage, UnreadablePackage, read_package
from quizgen.verify.anki.pictures import is_named_by_content, pictures_of, shown_files
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.option_proof import prove_count
from quizgen.verify.proof.prover import Prover, prove
from quizgen.verify.spread import Spread, in_turn, parts_by_topic
from quizgen.verify.titles import blueprint_of, levels
from quizgen.verify.verification import Verification

_DEFAULT_NAME = "Default"
"""What the deck is called that every collection has."""

_PART = 2_000
"""Notes that are proven at a stretch."""

Times = Callable[[DeckName], Mapping[str, int]]
"""When each of a deck's notes last changed, in seconds since 1970, by its item's id; none that nobody knows of."""


def no_times(_: DeckName) -> Mapping[str, int]:
    """Where nobody knows of any."""
    return {}


def verify_package(
    data: bytes,
    shown: str,
    bank: Bank,
    progress: Progress = quiet_progress,
    spread: Spread = in_turn,
    decks: Collection[Blueprint] | None = None,
    times: Times = no_times,
) -> Verification:
    """Prove every note of a package, given as its bytes; `shown` is its path, for messages.

    `decks` are the deck files that there are, of which it has to be one's; None where nobody knows. `times` tells of
    each when its notes last changed.
    """
    try:
        package = read_package(data, shown)
    except UnreadablePackage as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=str(error), path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    problems = Collector()
    blueprint = _find_blueprint(package, decks, problems)
    _check_package(package, bank, blueprint, problems)
    prover = NoteProver(bank, package, blueprint)
    newer = _newer_notes(package, prover.ids, times(blueprint.name) if blueprint else {}, problems)
    unproven: dict[int, Findings] = {}
    parts = parts_by_topic(prover.ids, _PART)
    results = spread(prover.prove_part, parts)
    with progress(f"proving {shown}", len(package.rows)) as advance:
        for part, found in zip(parts, results, strict=True):
            unproven.update(found)
            advance(len(part))
    for place in sorted(unproven):
        problems.extend(unproven[place])
    return Verification(
        path=shown,
        keys=len(package.rows),
        proven=len(package.rows) - len(unproven.keys() | newer),
        findings=problems.findings,
        deck=blueprint.name if blueprint else None,
        items=frozenset(prover.ids) if blueprint else frozenset(),
    )


def _find_blueprint(
    package: PrintedPackage, decks: Collection[Blueprint] | None, problems: Collector
) -> Blueprint | None:
    """The deck file that the package is made from; None, and a finding, where all are known and it is of none."""
    if decks is None:
        return None
    blueprint = blueprint_of(package.title, package.path, decks)
    if blueprint is None:
        message = f'is the deck "{package.title}", which no deck file is'
        problems.add_file(Rule.WRONG_DECK, message, package.path, help="build the deck again")
    return blueprint


def _check_package(package: PrintedPackage, bank: Bank, blueprint: Blueprint | None, problems: Collector) -> None:
    """Prove what is there besides notes.

    What fields show is decided by the layout: one that no release had could show anything.
    """
    for type_ in package.note_types:
        if type_.layout not in LAYOUTS or type_.frame not in FRAMES:
            message = f'note type "{type_.name}" has a layout that no quizgen wrote'
            problems.add_file(Rule.FOREIGN_LAYOUT, message, package.path, help="build the deck again")
    shown = shown_files(package)
    for name, content in sorted(package.media.items()):
        if name not in shown:
            message = f'has a file "{name}" that no card shows'
            problems.add_file(Rule.FOREIGN_PART, message, package.path, help="build the deck again")
        elif not is_named_by_content(name, content):
            message = f'has a picture in "{name}", whose name an older picture could have'
            problems.add_file(Rule.WRONG_PICTURE, message, package.path, help="build the deck again")
    for part in package.strays:
        problems.add_file(Rule.FOREIGN_PART, f"has {part}", package.path, help="build the deck again")
    used = {row.deck for row in package.rows} | {package.title, _DEFAULT_NAME}
    for number, deck in package.decks.items():
        if deck.name not in used:
            message = f'has a deck "{deck.name}" that no card is in'
            problems.add_file(Rule.FOREIGN_PART, message, package.path, help="build the deck again")
        is_titled = deck.name == package.title and number != DEFAULT
        described = describes(deck.description, blueprint, bank) if is_titled else not deck.description
        if not (described and deck.is_plain):
            message = f'has a deck "{deck.name}" whose text, number or options no quizgen wrote'
            problems.add_file(Rule.WRONG_DECK, message, package.path, help="build the deck again")


def _newer_notes(
    package: PrintedPackage, ids: Sequence[str], times: Mapping[str, int], problems: Collector
) -> Set[int]:
    """The places of the notes that are newer than their `times`; one finding for all, since all have one lock."""
    newer = [place for place, row in enumerate(package.rows) if row.mod > times.get(ids[place], row.mod)]
    if newer:
        rest = f" and {len(newer) - 1} more" if len(newer) > 1 else ""
        message = f'has {count_of(len(newer), "note")} newer than in the lock: "{ids[newer[0]]}"{rest}'
        problems.add_file(Rule.WRONG_TIME, message, package.path, help="build the deck again")
    return frozenset(newer)


class NoteProver:
    """Proves the notes of one package, by their places in it."""

    def __init__(self, bank: Bank, package: PrintedPackage, blueprint: Blueprint | None = None) -> None:
        self._bank = bank
        self._package = package
        self._blueprint = blueprint
        self._topic: str | None = None
        self.ids = tuple([row.id for row in package.rows])
        """What each note says is its item's id."""
        self._repeated = frozenset(_repeated(self.ids))
        self._options = blueprint.options if blueprint else None
        self._filed: dict[tuple[str, Kind, Language, TopicId], _Filed] = {}

    def prove_part(self, places: Sequence[int]) -> dict[int, Findings]:
        """Everything wrong with the notes at these places that are not proven, by place."""
        unproven: dict[int, Findings] = {}
        for place in places:
            if found := self.prove(self._package.note(place), repeated=place in self._repeated):
                unproven[place] = found
        return unproven

    def prove(self, note: PrintedNote, *, repeated: bool = False) -> Findings:
        """Everything wrong with one note; `repeated` where an earlier one is the same item."""
        problems = Collector()
        id_ = note.field("Id")
        if repeated:
            problems.add_file(Rule.DUPLICATE_ITEM, f'{note.place} is "{id_}" again', self._package.path)
        prove_identity(note, self._package.path, problems)
        self._turn_to(id_.partition("/")[0])
        case = self._prover.find(id_, note.place, problems)
        if case is not None:
            try:
                item = self._reader.read(note, case.id.kind)
                item = item._replace(pictures=pictures_of(note, self._package.media))
                facts = prove(case, item)
                prove_note(case, note, item)
                prove_count(case, item, self._usual_options if self._options is None else self._options)
                self._prove_filing(case, note, facts)
            except ForeignMarkup as error:
                case.report(Rule.FOREIGN_MARKUP, f'holds the markup "{error}"')
        return problems.findings

    def _turn_to(self, topic: str) -> None:
        """Let go of what was read of the topic before, of which no other note in a part is."""
        if topic != self._topic:
            self._topic = topic
            self._prover = Prover(self._bank, self._package.path)
            self._reader = ItemReader()

    @cached_property
    def _usual_options(self) -> int:
        """How many options a choice has here, if all have as many as they should."""
        rows = (row for row in self._package.rows if "Option A" in row.note_type.fields)
        return max((row.options for row in rows if row.kind == Kind.CHOICE), default=0)

    def _prove_filing(self, case: Case, note: PrintedNote, facts: tuple[Fact, ...]) -> None:
        """Prove the deck and the tags, by which learners find and leave out notes."""
        id_ = case.id
        key = note.deck, id_.kind, id_.language, id_.topic
        filed = self._filed.get(key)
        if filed is None:
            filed = self._filed[key] = self._file(note.deck, id_)
        if facts and not is_tagged(note.tags, filed.tags, facts, alone=self._blueprint is not None):
            case.report(Rule.WRONG_DECK, f'has the tags "{" ".join(note.tags)}", which are not its own')
        if not filed.rightly:
            case.report(Rule.WRONG_DECK, f'is in the deck "{note.deck}", which is not its own')

    def _file(self, deck: str, id_: ItemId) -> "_Filed":
        """What is so of every item of its topic, kind and language in that deck."""
        tags = common_tags(id_, self._blueprint)
        rightly = self._blueprint is None or levels(deck) == deck_of(self._blueprint, id_, self._bank)
        return _Filed(tags, rightly)


class _Filed(NamedTuple):
    """Where the cards of a topic, kind and language are."""

    tags: frozenset[str]
    """Those that all of their notes have."""
    rightly: bool
    """Whether that deck is their own."""


def _repeated(ids: Iterable[str]) -> Iterator[int]:
    """The places of the ids that have been there before."""
    seen: set[str] = set()
    for place, id_ in enumerate(ids):
        if id_ in seen:
            yield place
        seen.add(id_)
