"""Findings as text: for people, for editors, for programs and for a forge's log."""

import json
from enum import StrEnum

from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.diagnostic import Diagnostic, Findings, Severity
from quizgen.diagnostics.excerpt import cut_excerpt
from quizgen.diagnostics.visible import show_controls
from quizgen.source import Span


class Format(StrEnum):
    """How findings are written."""

    FULL = "full"
    """With the line each is about; for people."""
    CONCISE = "concise"
    """A line each; for editors."""
    JSON = "json"
    """For programs."""
    GITHUB = "github"
    """Workflow commands, which show beside the changed lines of a pull request."""


class Role(StrEnum):
    """What a part of a finding's full form is, so that a screen can colour it."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    MESSAGE = "message"
    GUTTER = "gutter"
    PLACE = "place"
    SOURCE = "source"
    HELP = "help"


Part = tuple[Role, str]
"""A stretch of text and what it is."""


def in_order(findings: Findings) -> Findings:
    """The findings in the order of the files, each once; those about a whole file before those about its lines."""
    unique = {_order_key(finding): finding for finding in findings}
    return tuple(unique[key] for key in sorted(unique))


def summarize(findings: Findings) -> str:
    """How many there are of each severity, each once as they are listed, the gravest first: `2 errors, 1 warning`."""
    listed = in_order(findings)
    counts = ((severity, sum(f.severity is severity for f in listed)) for severity in sorted(Severity, reverse=True))
    named = (count_of(count, _word(severity)) for severity, count in counts if count)
    return ", ".join(named) or "no problems"


def render(findings: Findings, form: Format) -> str:
    """The findings in the given form, in the order of the files; every line ends with a line feed."""
    match form:
        case Format.FULL:
            return render_full(findings)
        case Format.CONCISE:
            return render_concise(findings)
        case Format.JSON:
            return render_json(findings)
        case Format.GITHUB:
            return render_github(findings)


def render_full(findings: Findings) -> str:
    """Each finding with the line it is about and its help; a blank line between two."""
    return "\n".join("".join(text for _, text in describe(finding)) for finding in in_order(findings))


def describe(finding: Diagnostic) -> tuple[Part, ...]:
    """The full form of one finding in parts that together end with a line feed."""
    span = finding.span
    margin = " " * len(str(span.line if span else 0))
    parts: list[Part] = [
        (Role(_word(finding.severity)), f"{_word(finding.severity)}[{finding.rule}]"),
        (Role.MESSAGE, f": {show_controls(finding.message)}\n"),
    ]
    if finding.location:
        parts += [(Role.GUTTER, f"{margin}--> "), (Role.PLACE, f"{show_controls(finding.location)}\n")]
    if span:
        parts += _describe_excerpt(span, margin, finding.severity)
    if finding.help:
        parts += [(Role.GUTTER, f"{margin} = "), (Role.HELP, f"help: {show_controls(finding.help)}\n")]
    return tuple(parts)


def render_concise(findings: Findings) -> str:
    """One line for each: `path:line:column: error[rule] message`."""
    return "".join(f"{_render_line(finding)}\n" for finding in in_order(findings))


def render_json(findings: Findings) -> str:
    """A list of objects in ASCII; `line` and `column` are counted from 1 in characters, null for a whole file."""
    objects = [
        {
            "rule": finding.rule.value,
            "severity": _word(finding.severity),
            "message": finding.message,
            "path": _path(finding),
            "line": finding.span.line if finding.span else None,
            "column": finding.span.column if finding.span else None,
            "help": finding.help,
            "subject": finding.subject,
        }
        for finding in in_order(findings)
    ]
    return json.dumps(objects, indent=2) + "\n"


def render_github(findings: Findings) -> str:
    """One workflow command for each: `::error file=…,line=…,col=…,title=…::message`."""
    return "".join(f"{_render_command(finding)}\n" for finding in in_order(findings))


def _describe_excerpt(span: Span, margin: str, severity: Severity) -> tuple[Part, ...]:
    excerpt = cut_excerpt(span)
    return (
        (Role.GUTTER, f"{margin} |\n{span.line} |"),
        (Role.SOURCE, f"{' ' if excerpt.text else ''}{excerpt.text}\n"),
        (Role.GUTTER, f"{margin} | "),
        (Role(_word(severity)), f"{' ' * excerpt.indent}{'^' * excerpt.carets}\n"),
    )


def _render_line(finding: Diagnostic) -> str:
    place = f"{show_controls(finding.location)}: " if finding.location else ""
    return f"{place}{_word(finding.severity)}[{finding.rule}] {show_controls(finding.message)}"


def _render_command(finding: Diagnostic) -> str:
    properties = {"file": show_controls(_path(finding))} if _path(finding) else {}
    if finding.span:
        properties |= {"line": str(finding.span.line), "col": str(finding.span.column)}
    properties["title"] = finding.rule.value
    level = "notice" if finding.severity is Severity.NOTE else _word(finding.severity)
    told = "\n".join(show_controls(text) for text in (finding.message, finding.help) if text)
    listed = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{_escape_data(told)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _word(severity: Severity) -> str:
    return severity.name.lower()


def _path(finding: Diagnostic) -> str:
    return finding.span.path if finding.span else finding.path


def _order_key(finding: Diagnostic) -> tuple[str | int, ...]:
    path, span = _path(finding), finding.span
    place = (span.line, span.column, span.width) if span else (0, 0, 0)
    told = (finding.rule.value, finding.message, finding.help, finding.subject)
    return (not path, path, *place, -finding.severity, *told)
