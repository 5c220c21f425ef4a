"""`quizgen show`: an item as a learner meets it, the fact it comes from, and why its key is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.generate.items import generate_items
from quizgen.model import item as task
from quizgen.model.ids import Kind
from quizgen.model.item import Item
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Response, Sequence
from quizgen.present.presenter import Presenter
from quizgen.wording.phrasebook import PHRASEBOOKS, Phrasebook
from quizgen.wording.values import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One item laid open."""

    id: str
    deck: str
    """The deck file's name."""
    stem: str
    options: tuple[str, ...]
    """What the learner has to choose from, in the order shown; empty where there is nothing to choose from."""
    key: tuple[str, ...]
    statements: tuple[str, ...]
    facts: tuple[str, ...]
    """Each as `path:line:column`, id, cells and evidence, line by line."""
    proof: tuple[str, ...]
    """Why the key is right and every other option wrong."""


@without_collecting()
def show_items(workspace: Workspace, wanted: str) -> tuple[tuple[Exhibit, ...], Findings]:
    """Every item whose id is, or has as its first parts or as its fact, what is wanted.

    An item that could not be made is among the findings, as a note that says why.
    """
    project = open_project(workspace)
    problems = Collector()
    problems.extend(project.findings)
    exhibits: list[Exhibit] = []
    known: set[str] = set()
    presenter = Presenter(project.bank)
    if has_errors(project.findings):
        return (), problems.findings
    for blueprint in project.blueprints:
        items, refusals = generate_items(project.bank, blueprint, frozenset(Kind))
        problems.extend(tuple(refusal for refusal in refusals if _is_wanted(refusal.subject, wanted)))
        known.update(str(item.id) for item in items)
        wanted_items = (item for item in items if _is_wanted(str(item.id), wanted))
        exhibits += [lay_open(presenter.present(item), project.bank, blueprint.name) for item in wanted_items]
    if not exhibits and not any(_is_wanted(finding.subject, wanted) for finding in problems.findings):
        help_ = did_you_mean(wanted, known) or "ids are topic/fact/slot/kind/language"
        problems.add_file(Rule.UNKNOWN_ITEM, f'no item "{wanted}"', workspace.questions.as_posix(), help=help_)
    return tuple(exhibits), problems.findings


def _is_wanted(id_: str, wanted: str) -> bool:
    return id_ == wanted or id_.startswith(f"{wanted.rstrip('/')}/") or wanted in id_.split("/")[1:2]


def lay_open(shown: Presentation, bank: Bank, deck: str) -> Exhibit:
    """The item with its facts and the proof of its key; `deck` is the name of its deck file."""
    item = shown.item
    topic = bank.topics[item.id.topic]
    wording = Wording(item.id.language, topic.units)
    book = PHRASEBOOKS[item.id.language]
    options, key = _answers(shown.response, book)
    return Exhibit(
        id=str(item.id),
        deck=deck,
        stem=plain(shown.stem, book.blank),
        options=options,
        key=key,
        statements=tuple(map(plain, shown.background.statements)),
        facts=tuple(line for fact in item.facts for line in _fact_lines(fact, topic, wording)),
        proof=tuple(_proof_lines(item, topic, wording)),
    )


def _answers(response: Response, book: Phrasebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What there is to choose from, and the key."""
    match response:
        case Recall(key=key):
            return (), (plain(key),)
        case Options(options=options, key=key, correction=correction):
            texts = tuple(map(plain, options))
            corrected = () if correction is None else (book.label(book.correction, plain(correction)),)
            return texts, (texts[key], *corrected)
        case Listing(keys=keys):
            return (), tuple(map(plain, keys))
        case Sequence(events=events, ranks=ranks, order=order):
            in_order = tuple(f"{plain(ranks[place])}  {plain(events[place])}" for place in order)
            return tuple(map(plain, events)), in_order
        case Pairs(left=left, right=right, pairs=pairs):
            paired = zip(left, (right[place] for place in pairs), strict=True)
            return tuple(map(plain, right)), tuple(f"{plain(one)} — {plain(other)}" for one, other in paired)


def _fact_lines(fact: Fact, topic: Topic, wording: Wording) -> Iterator[str]:
    yield f"{fact.span}  {fact.id} ({fact.relation}, {fact.certainty.value})"
    for slot in topic.relations[fact.relation].slots:
        if slot in fact.cells:
            yield f"  {slot}: {wording.say(fact.cells[slot])}"
    for evidence in fact.evidence:
        quotes = ", ".join(f'"{quote.text}"' for quote in evidence.quotes)
        yield f"  paragraph {evidence.paragraph}: {quotes or 'no quotes'}"


def _proof_lines(item: Item, topic: Topic, wording: Wording) -> Iterator[str]:
    relation = topic.relations[item.facts[0].relation]
    for fact in item.facts:
        cell = fact.cells.get(item.id.slot)
        if cell is not None:
            yield f'the key is the cell "{item.id.slot}" of "{fact.id}": {wording.say(cell)}'
    if item.id.kind is Kind.COMPUTED or item.id.slot not in relation.slots:
        yield f'the key is computed from the cells of "{item.facts[0].id}"'
    if isinstance(item.task, task.Choice | task.Judgement | task.Matching | task.Listing):
        yield _soundness(relation.key, complete=relation.complete)
    if isinstance(item.task, task.Choice):
        right = item.task.options[item.task.key]
        others = [option for option in item.task.options if option != right]
        yield from (f"{wording.say(option)} certainly differs from {wording.say(right)}" for option in others)


def _soundness(key: tuple[str, ...], *, complete: bool) -> str:
    if complete:
        return "the bank has every row of the relation: what no row says is false"
    return f"the key ({', '.join(key)}) determines every other slot: another value is false"
