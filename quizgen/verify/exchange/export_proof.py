"""A file for another program proven item by item, with what it says of its deck."""

from collections.abc import Collection
from pathlib import PurePath

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind
from quizgen.model.topic import Bank
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.filing_proof import Filing
from quizgen.verify.exchange.name_proof import prove_names
from quizgen.verify.proof.option_proof import prove_count
from quizgen.verify.proof.prover import Prover, prove
from quizgen.verify.titles import blueprint_of
from quizgen.verify.verification import Verification


def prove_export(
    export: Export, path: str, bank: Bank, progress: Progress, decks: Collection[Blueprint] | None
) -> Verification:
    """Prove every item of the file at `path`, and that it is of one of the `decks`; None where nobody knows those."""
    problems = Collector()
    blueprint = _find_blueprint(export, path, decks, problems)
    filing = Filing(export, blueprint, decks)
    prover = Prover(bank, path)
    printed = [item.printed for item in export.items]
    choices = (len(item.options) for item in printed if f"/{Kind.CHOICE}/" in item.id)
    options = blueprint.options if blueprint else max(choices, default=0)
    proven = 0
    with progress(f"proving {path}", len(export.items)) as advance:
        for item in export.items:
            found = Collector()
            case = prover.open(item.printed.id, item.printed.place, found)
            if case is not None:
                facts = prove(case, item.printed)
                prove_count(case, item.printed, options)
                prove_names(case, item)
                filing.prove(case, item, facts)
                _prove_twins(prover, item, path, found)
            proven += not found.findings
            problems.extend(found.findings)
            advance(1)
    return Verification(path=path, keys=len(export.items), proven=proven, findings=problems.findings)


def _prove_twins(prover: Prover, item: ExportedItem, path: str, problems: Collector) -> None:
    """Report a question in whose words another item asks, for which its key is wrong."""
    printed = item.printed
    if printed.key_letter is not None and f"/{Kind.CHOICE}/" in printed.id:
        printed = printed._replace(options={"A": printed.options[printed.key_letter]}, key_letter="A")
    for twin in item.twins:
        found = Collector()
        case = prover.find(twin, printed.place, found)
        if case is not None:
            prove(case, printed._replace(id=twin))
        if found.findings:
            message = f'{printed.place}: "{printed.stem}" may be "{printed.id}" or "{twin}", which has another answer'
            problems.add_file(Rule.AMBIGUOUS_STEM, message, path, help="word the two questions differently")


def _find_blueprint(
    export: Export, path: str, decks: Collection[Blueprint] | None, problems: Collector
) -> Blueprint | None:
    """The deck file that the file says it is of; None, and a finding, where all are known and it is of none."""
    if decks is None or export.title is None:
        return None
    named = [blueprint for blueprint in decks if export.name in {None, blueprint.name}]
    folder = PurePath(path).parent.parent.as_posix()
    blueprint = blueprint_of(export.title, folder, named)
    if blueprint is None:
        called = f'"{export.title}"' if export.name is None else f'"{export.name}", which is called "{export.title}"'
        message = f"is of the deck {called}, and no deck file is"
        problems.add_file(Rule.WRONG_DECK, message, path, help="build the deck again")
    return blueprint
