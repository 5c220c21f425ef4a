"""`quizgen quiz`, `due`, `stats`: the items of the decks that a learner studies, and a session over them."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language
from quizgen.model.topic import Bank
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.study.drill import Drill
from quizgen.study.history import History
from quizgen.study.moment import Moment
from quizgen.study.selection import Candidate, Wish, choose, go_on
from quizgen.study.session import Session, replay
from quizgen.study.tags import has_tag, names_like, tags_among


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What there is to study."""

    bank: Bank
    decks: tuple[Blueprint, ...]
    candidates: tuple[tuple[Blueprint, Candidate], ...]
    """Every item with the first deck that has it."""

    @property
    def items(self) -> tuple[Candidate, ...]:
        """Every item once."""
        return tuple(candidate for _, candidate in self.candidates)

    def language(self, wish: Wish) -> Language:
        """The language that a session speaks where it speaks of no item."""
        wanted = [language for deck in self.decks for language in deck.languages if language in wish.languages]
        return next(iter((*wanted, *(language for deck in self.decks for language in deck.languages))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A session about to be held."""

    drill: Drill
    resumed: bool
    """It was begun before and is taken up again."""
    met: int
    """How many new items were met today before it."""
    held_back: int
    """How many new items today's limit holds back."""


@without_collecting()
def open_course(
    workspace: Workspace, names: Collection[str], kinds: Iterable[Kind] = (), tags: Iterable[str] = ()
) -> tuple[Course | None, Findings]:
    """The decks of these names, or all of them, with their items; None, and findings, where there is an error.

    Only items of these kinds are made, if any are given. A tag that no item of the decks can have is an error. What is
    wrong with a topic that none of the decks has keeps nobody from studying.
    """
    project = open_project(workspace, names)
    problems = Collector()
    problems.extend(project.findings)
    project.report_unknown(names, workspace.decks, problems)
    decks = project.select(names)
    if not has_errors(problems.findings):
        _check_tags(tags, decks, project.bank, workspace, problems)
    if has_errors(problems.findings):
        return None, problems.findings
    candidates: dict[str, tuple[Blueprint, Candidate]] = {}
    for deck in decks:
        items, _ = generate_items(project.bank, deck, frozenset(kinds or Kind))
        for item in items:
            candidate = Candidate(item=item, deck_tags=deck.anki.tags)
            candidates.setdefault(candidate.id, (deck, candidate))
    course = Course(bank=project.bank, decks=decks, candidates=tuple(candidates.values()))
    return course, problems.findings


def _check_tags(
    tags: Iterable[str], decks: Iterable[Blueprint], bank: Bank, workspace: Workspace, problems: Collector
) -> None:
    """Report each of the tags that no item of the decks can have."""
    known = _tags_of(decks, bank)
    for tag in tags:
        if not has_tag(known, tag):
            help_ = did_you_mean(tag, names_like(tag, known))
            problems.add_file(Rule.UNKNOWN_TAG, f'no deck has the tag "{tag}"', workspace.decks.as_posix(), help=help_)


def _tags_of(decks: Iterable[Blueprint], bank: Bank) -> frozenset[str]:
    """Every tag that an item of the decks may have."""
    by_deck = [tags_among([bank.topics[name] for name in deck.topics], deck.anki.tags) for deck in decks]
    return frozenset().union(*by_deck)


def begin_session(course: Course, history: History, wish: Wish, moment: Moment, *, anew: bool) -> Beginning:
    """Take up the session that was begun today for the same wish, or begin one."""
    met = history.newcomers(moment.day)
    standings = history.standings()
    choice = choose(course.items, standings, wish, moment.day, met)
    items = {candidate.id: candidate.item for candidate in course.items}
    name = _name(course, wish)
    sitting = None if anew else history.unfinished(name, moment.day)
    events = [event for event in history.events_of(sitting.number) if event.item in items] if sitting else []
    session, number = Session(plan=()), 0
    if sitting is not None:
        asked = {event.item for event in events}
        plan = go_on(sitting.plan, asked, course.items, standings, wish, moment.day, met)
        session, number = replay(Session(plan=tuple(plan)), events), sitting.number
    if session.current is None:
        session, events = Session(plan=choice.plan(wish.limit)), []
        number = history.begin(name, session.plan, moment) if session.plan else 0
    drill = Drill(history=history, bank=course.bank, items=items, number=number, session=session, cram=wish.cram)
    drill.take_up(events)
    return Beginning(drill=drill, resumed=bool(session.turns), met=met, held_back=choice.held_back)


def _name(course: Course, wish: Wish) -> str:
    """What a session was begun for: a session is taken up again by whoever asks for the same."""
    return json.dumps({"decks": [deck.name for deck in course.decks], **asdict(wish)}, sort_keys=True)
