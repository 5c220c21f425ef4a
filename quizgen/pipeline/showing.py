"""`quizgen show`: an item as a learner meets it, the fact it comes from, and why its key is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.prose import attribute, common_lead, say_sentence
from quizgen.wording.phrasebook import phrasebook
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
    if has_errors(project.findings):
        return (), problems.findings
    for blueprint in project.blueprints:
        items, refusals = generate_items(project.bank, blueprint, frozenset(Kind))
        problems.extend(tuple(refusal for refusal in refusals if _is_wanted(refusal.subject, wanted)))
        known.update(str(item.id) for item in items)
        exhibits += [_exhibit(item, project.bank, blueprint.name) for item in items if _is_wanted(str(item.id), wanted)]
    if not exhibits and not any(_is_wanted(finding.subject, wanted) for finding in problems.findings):
        help_ = did_you_mean(wanted, known) or "ids are topic/fact/slot/kind/language"
        problems.add_file(Rule.UNKNOWN_ITEM, f'no item "{wanted}"', workspace.questions.as_posix(), help=help_)
    return tuple(exhibits), problems.findings


def _is_wanted(id_: str, wanted: str) -> bool:
    return id_ == wanted or id_.startswith(f"{wanted.rstrip('/')}/") or wanted in id_.split("/")[1:2]


def _exhibit(item: Item, bank: Bank, deck: str) -> Exhibit:
    topic = bank.topics[item.id.topic]
    wording = Wording(item.id.language, topic.units)
    book = phrasebook(item.id.language)
    prose = item.task.claim if isinstance(item.task, Judgement) else item.stem
    lead = common_lead(item.facts, item.id.language)
    options, key = _answers(item, wording)
    return Exhibit(
        id=str(item.id),
        deck=deck,
        stem=say_sentence(attribute(prose, lead, item.id.language), wording, book.blank) or book.timeline,
        options=options,
        key=key,
        statements=tuple(say_sentence(statement, wording) for statement in item.statements),
        facts=tuple(line for fact in item.facts for line in _fact_lines(fact, topic, wording)),
        proof=tuple(_proof_lines(item, topic, wording)),
    )


def _answers(item: Item, wording: Wording) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What there is to choose from, and the key."""
    book = phrasebook(item.id.language)
    match item.task:
        case Recall(key) | Cloze(key):
            return (), (wording.say(key),)
        case Choice(options, key):
            return tuple(map(wording.say, options)), (wording.say(options[key]),)
        case Judgement(holds=holds, right=right):
            verdict = (book.true,) if holds else (book.false, book.label(book.correction, wording.say(right)))
            return (book.true, book.false), verdict
        case Listing(keys):
            return (), tuple(map(wording.say, keys))
        case Ordering(events, order):
            labels = tuple(say_sentence(event.label, wording) for event in events)
            return labels, tuple(f"{wording.say(events[place].rank)}  {labels[place]}" for place in order)
        case Matching(left, right, pairs):
            pairing = zip(left, (right[place] for place in pairs), strict=True)
            return tuple(map(wording.say, right)), tuple(f"{wording.say(a)} — {wording.say(b)}" for a, b in pairing)


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
    if isinstance(item.task, Choice | Judgement | Matching | Listing):
        yield _soundness(relation.key, complete=relation.complete)
    if isinstance(item.task, Choice):
        right = item.task.options[item.task.key]
        others = [option for option in item.task.options if option != right]
        yield from (f"{wording.say(option)} certainly differs from {wording.say(right)}" for option in others)


def _soundness(key: tuple[str, ...], *, complete: bool) -> str:
    if complete:
        return "the bank has every row of the relation: what no row says is false"
    return f"the key ({', '.join(key)}) determines every other slot: another value is false"
