"""Printed items proven without a file around them."""

from collections.abc import Sequence

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import Kind
from quizgen.model.topic import Bank
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.option_proof import prove_count
from quizgen.verify.proof.prover import Prover, prove
from quizgen.verify.verification import Verification


def prove_items(items: Sequence[PrintedItem], path: str, bank: Bank) -> Verification:
    """Prove every item of the file at `path`; as much of each as its format carries."""
    prover = Prover(bank, path)
    problems = Collector()
    proven = 0
    options = max((len(item.options) for item in items if f"/{Kind.CHOICE}/" in item.id), default=0)
    for item in items:
        found = Collector()
        case = prover.open(item.id, item.place, found)
        if case is not None:
            prove(case, item)
            prove_count(case, item, options)
        proven += not found.findings
        problems.extend(found.findings)
    return Verification(path=path, keys=len(items), proven=proven, findings=problems.findings)
