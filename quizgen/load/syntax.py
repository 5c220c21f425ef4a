"""What YAML's parser says of a text that it cannot read, as a finding."""

import yaml

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText

DEPTH_LIMIT = 32
"""Nested collections; what authors write needs about eight."""

_QUOTE = "put quotes around a text with `: `, ` #`, a bracket, a quote or a sign such as `%` and `@` at its beginning"
"""The help where the parser has none: most often a text was taken for more than that."""


def report_syntax(error: yaml.MarkedYAMLError, source: SourceText, problems: Collector) -> None:
    """Say where the parser gave up, and what to do about the usual causes."""
    mark = error.problem_mark or error.context_mark
    span = source.span_at(mark.index) if mark else None
    message = error.problem or error.context or "not YAML"
    if span and span.source.line(span.line)[: span.column].strip(" -") == "\t":
        problems.add(Rule.YAML_TAB, "a tab used to indent", span, help="indent with spaces")
    elif "nesting depth" in message:
        problems.add(Rule.TOO_DEEP, f"more than {DEPTH_LIMIT} levels of nesting", span, help="flatten it")
    else:
        problems.add(Rule.YAML_SYNTAX, message, span, help=error.context or _QUOTE)
