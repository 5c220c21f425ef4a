"""Everything found in today's files, as `quizgen check` says it."""

from quizgen.diagnostics.diagnostic import Diagnostic, Findings, Severity
from quizgen.diagnostics.render import describe, in_order, summarize
from quizgen.serve.document import document
from quizgen.serve.markup import Html, element
from quizgen.serve.shelf import Shelf


def findings_page(shelf: Shelf) -> bytes:
    """Errors and warnings first; then why items could not be made."""
    grave = tuple(finding for finding in shelf.findings if finding.severity > Severity.NOTE)
    notes = tuple(finding for finding in shelf.findings if finding.severity is Severity.NOTE)
    return document(
        "Findings",
        shelf,
        element("h1", "Findings"),
        element("p", summarize(shelf.findings), class_="size"),
        show_findings(grave),
        element("h2", "Items that could not be made") if notes else None,
        show_findings(notes),
    )


def show_findings(findings: Findings) -> Html:
    """Each finding in its full form, its parts marked as a terminal would colour them."""
    return element("ul", [element("li", show_finding(one)) for one in in_order(findings)], class_="findings")


def show_finding(finding: Diagnostic) -> Html:
    """One finding in its full form."""
    parts = [element("span", text, class_=f"part-{role.value}") for role, text in describe(finding)]
    return element("pre", parts, tabindex="0", class_="finding")
