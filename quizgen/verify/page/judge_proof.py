"""Proofs of what the page judges typed replies by: it says what the printed key says, and nothing else."""

from quizgen.diagnostics.rules import Rule
from quizgen.verify.page.items import PageItem
from quizgen.verify.proof.case import Case


def prove_judge(case: Case, item: PageItem, context: object) -> None:
    """Report what is judged by anything but the printed keys, which are proven elsewhere."""
    if context != {"topic": case.id.topic, "language": case.id.language}:
        case.report(Rule.WRONG_KEY, "is judged by what is known of another topic")
    for text, value, also in zip(item.printed.key, item.values, item.also, strict=False):
        if value != {"text": text, "also": list(also)}:
            case.report(Rule.WRONG_KEY, f'judges replies by something else than "{text}"', slot=case.id.slot)
