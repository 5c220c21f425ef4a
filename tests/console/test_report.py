import io
import re

import pytest
from inline_snapshot import snapshot

from quizgen.console.report import VerifiedFile, print_findings, print_verified
from quizgen.diagnostics.diagnostic import Diagnostic, Findings, Severity
from quizgen.diagnostics.render import Format, render, render_full
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span

TERMINAL = {"TERM": "xterm"}
FACTS = SourceText("facts.yaml", "a: [red]ホッツ[/red] :smile: \x1b[5m 123\n")
FINDINGS = (
    Diagnostic(rule=Rule.BAD_VALUE, message='no "[bold]x[/bold]"', span=Span(FACTS, 1, 4, 5), help="see [link]"),
    Diagnostic(rule=Rule.MISSING_FILE, message="gone", path="z.yaml", severity=Severity.WARNING),
)
FILES = (
    VerifiedFile(path="dist/ニュース.apkg", keys=102, proven=102),
    VerifiedFile(path="dist/[b]\x1b.html", keys=7, proven=5),
)


class Screen(io.StringIO):
    """A terminal that keeps what it was shown."""

    def isatty(self) -> bool:
        return True


def print_to(stream: io.StringIO, environment: dict[str, str], findings: Findings = FINDINGS) -> str:
    print_findings(findings, stream, environment=environment)
    return stream.getvalue()


def test_terminal_shows_the_full_form_in_colour_and_markup_as_text() -> None:
    assert print_to(Screen(), TERMINAL) == snapshot("""\
\x1b[1;31merror[bad-value]\x1b[0m\x1b[1m: no "[bold]x[/bold]"\x1b[0m
\x1b[34m --> \x1b[0mfacts.yaml:1:4
\x1b[34m  |\x1b[0m
\x1b[34m1 |\x1b[0m a: [red]ホッツ[/red] :smile: ␛[5m 123
\x1b[34m  | \x1b[0m\x1b[1;31m   ^^^^^\x1b[0m
\x1b[34m  = \x1b[0m\x1b[32mhelp: see [link]\x1b[0m

\x1b[1;33mwarning[missing-file]\x1b[0m\x1b[1m: gone\x1b[0m
\x1b[34m --> \x1b[0mz.yaml
""")


@pytest.mark.parametrize(
    ("stream", "environment"),
    [
        (io.StringIO(), TERMINAL),
        (Screen(), {**TERMINAL, "NO_COLOR": "1"}),
        (Screen(), {"TERM": "dumb"}),
        (Screen(), {**TERMINAL, "NO_COLOR": "1", "FORCE_COLOR": "1"}),
    ],
    ids=["piped", "NO_COLOR", "dumb terminal", "NO_COLOR over FORCE_COLOR"],
)
def test_no_colour_where_none_is_wanted(stream: io.StringIO, environment: dict[str, str]) -> None:
    assert print_to(stream, environment) == render_full(FINDINGS)


def test_colour_in_a_pipe_where_it_is_forced() -> None:
    assert print_to(io.StringIO(), {"FORCE_COLOR": "1"}) == print_to(Screen(), TERMINAL)


def test_coloured_lines_are_never_wrapped() -> None:
    long = Diagnostic(rule=Rule.BAD_VALUE, message="word " * 100 + "end", path="a.yaml")
    assert "word end" in print_to(Screen(), {**TERMINAL, "COLUMNS": "40"}, (long,))


@pytest.mark.parametrize("form", [Format.CONCISE, Format.JSON, Format.GITHUB])
def test_forms_for_programs_are_never_coloured(form: Format) -> None:
    screen = Screen()
    print_findings(FINDINGS, screen, form=form, environment=TERMINAL)
    assert screen.getvalue() == render(FINDINGS, form)


def test_verified_files_stand_in_a_table_with_columns_that_line_up() -> None:
    stream = io.StringIO()
    print_verified(FILES, stream, environment={})
    assert stream.getvalue() == snapshot("""\
file                keys  proven  not proven
dist/ニュース.apkg   102     102           0
dist/[b]␛.html         7       5           2
""")


def test_verified_table_differs_on_a_terminal_in_colour_alone() -> None:
    screen, stream = Screen(), io.StringIO()
    print_verified(FILES, screen, environment=TERMINAL)
    print_verified(FILES, stream, environment={})
    assert re.sub(r"\x1b\[[0-9;]*m", "", screen.getvalue()) == stream.getvalue()
    assert re.findall(r"\x1b\[(\S+)m +(\d+)", screen.getvalue()) == [("32", "0"), ("1;31", "2")]


def test_no_verified_files_make_no_table() -> None:
    stream = io.StringIO()
    print_verified((), stream, environment={})
    assert stream.getvalue() == ""
