"""Why an item cannot be made."""

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId
from quizgen.source import Span


class Refusal(Exception):
    """Raised while an item is made; caught where its place in the deck would be."""

    def __init__(self, rule: Rule, reason: str, help_: str) -> None:
        super().__init__(reason)
        self.rule, self.reason, self.help = rule, reason, help_

    def report(self, item: ItemId, span: Span | None, problems: Collector) -> None:
        """Note that the item is missing from the deck, and why."""
        problems.add(
            self.rule,
            f'no item "{item}": {self.reason}',
            span,
            help=self.help,
            severity=Severity.NOTE,
            subject=str(item),
        )
