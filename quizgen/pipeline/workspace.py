"""Where an author's files lie, and everything in them, read and checked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from quizgen.check.bank import check_bank
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.bank import load_bank, load_blueprints
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import DeckName, TopicId
from quizgen.model.topic import Bank


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The folders that quizgen works on."""

    root: Path

    @property
    def questions(self) -> Path:
        """One folder for each topic."""
        return Path(self.root, "questions")

    @property
    def decks(self) -> Path:
        """Deck files and their locks."""
        return Path(self.root, "decks")

    def ledger(self, deck: DeckName) -> Path:
        """The file that keeps what the codes on printed forms stand for."""
        return Path(self.decks, f"{deck}.forms")

    def lock(self, deck: DeckName) -> Path:
        """The file that keeps each note's time."""
        return Path(self.decks, f"{deck}.lock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What the authors wrote, and everything found wrong with it."""

    bank: Bank
    blueprints: tuple[Blueprint, ...]
    findings: Findings

    @property
    def headings(self) -> frozenset[str]:
        """The titles and instructions that the decks' sheets may have."""
        from quizgen.assemble.planning import head_sheet  # only what is printed has any

        heads = (
            head_sheet(blueprint, self.bank, language)
            for blueprint in self.blueprints
            if set(blueprint.topics) <= self.bank.topics.keys()
            for language in blueprint.languages
        )
        return frozenset(text for head in heads for text in (head.title, head.instructions) if text)

    def select(self, names: Iterable[str]) -> tuple[Blueprint, ...]:
        """The decks of these names, in the order of the files; all of them where no name is given."""
        wanted = set(names)
        return tuple(blueprint for blueprint in self.blueprints if not wanted or blueprint.name in wanted)

    def find(self, name: str) -> Blueprint | None:
        """The deck of this name."""
        return next((blueprint for blueprint in self.blueprints if blueprint.name == name), None)

    def report_unknown(self, names: Iterable[str], where: Path, problems: Collector) -> None:
        """Report each of the names that no deck has; `where` is the file or folder to point at."""
        known = [blueprint.name for blueprint in self.blueprints]
        for name in sorted(set(names) - set(known)):
            help_ = did_you_mean(name, known)
            problems.add_file(Rule.UNKNOWN_DECK, f'no deck "{name}"', where.as_posix(), help=help_)


def open_project(workspace: Workspace, decks: Collection[str] = ()) -> Project:
    """Read and check everything, or no more than what decks of these names are made of.

    Whatever could be read is there, whatever is wrong is among the findings.
    """
    blueprints, reading = load_blueprints(workspace.decks)
    chosen = tuple(blueprint for blueprint in blueprints if blueprint.name in decks)
    topics: frozenset[TopicId] | None = frozenset(topic for blueprint in chosen for topic in blueprint.topics)
    if not chosen or not all(Path(workspace.questions, topic).is_dir() for topic in topics or ()):
        chosen, topics = blueprints, None  # a name that is none may be meant for any other
    bank, loading = load_bank(workspace.questions, topics)
    checking = check_bank(bank, chosen)
    return Project(bank=bank, blueprints=blueprints, findings=(*loading, *reading, *checking))
