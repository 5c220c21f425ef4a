"""Where one stage gathers its findings, so that it can go on to the next problem."""

from quizgen.diagnostics.diagnostic import Diagnostic, Findings, Severity
from quizgen.diagnostics.rules import Rule
from quizgen.source import Span


class Collector:
    """Findings in the making; lives as long as one stage's call."""

    def __init__(self) -> None:
        self._findings: list[Diagnostic] = []

    def add(
        self,
        rule: Rule,
        message: str,
        span: Span | None,
        *,
        help: str = "",  # noqa: A002 - the diagnostic's own word
        severity: Severity = Severity.ERROR,
        subject: str = "",
    ) -> None:
        """Note one problem."""
        self._findings.append(
            Diagnostic(rule=rule, message=message, span=span, help=help, severity=severity, subject=subject)
        )

    def add_file(
        self,
        rule: Rule,
        message: str,
        path: str,
        *,
        help: str = "",  # noqa: A002 - as above
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one problem with a whole file."""
        self._findings.append(Diagnostic(rule=rule, message=message, path=path, help=help, severity=severity))

    def extend(self, findings: Findings) -> None:
        """Note what another stage found."""
        self._findings.extend(findings)

    @property
    def findings(self) -> Findings:
        """Everything noted so far, in the order it was noted."""
        return tuple(self._findings)


def has_errors(findings: Findings) -> bool:
    """Whether anything found keeps the build from going on."""
    return any(finding.severity is Severity.ERROR for finding in findings)
