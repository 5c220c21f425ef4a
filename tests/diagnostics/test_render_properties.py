import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.excerpt import BEFORE, LIMIT, cut_excerpt
from quizgen.diagnostics.render import Format, render, render_json
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.visible import count_columns, show_controls
from quizgen.source import SourceText, Span

anything = st.text(st.characters() | st.sampled_from("\x1b\x07\t\r\n\x9b\u202e\u2028\x7f\ud800あか\u3099"))
texts = anything | st.builds(lambda text, times: text * times, anything, st.integers(1, 200))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    source = SourceText(draw(texts), draw(texts))
    line = draw(st.integers(1, len(source.lines) + 1))
    return Span(source, line, draw(st.integers(1, len(source.line(line)) + 2)), draw(st.integers(1, 300)))


@st.composite
def findings(draw: st.DrawFn) -> Diagnostic:
    rule = draw(st.sampled_from(Rule))
    return Diagnostic(rule=rule, message=draw(texts), span=draw(spans()), help=draw(texts), subject=draw(texts))


@given(texts)
def test_nothing_shown_acts_on_a_terminal(text: str) -> None:
    acting = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not any(unicodedata.category(character) in acting for character in show_controls(text))


@given(findings(), st.sampled_from([Format.FULL, Format.CONCISE, Format.GITHUB]))
def test_no_form_acts_on_a_terminal(finding: Diagnostic, form: Format) -> None:
    lines = render((finding,), form).split("\n")
    assert [show_controls(line) for line in lines] == lines


@given(findings())
def test_json_gives_back_every_text(finding: Diagnostic) -> None:
    (told,) = json.loads(render_json((finding,)))
    assert [told[name] for name in ("message", "path", "help", "subject")] == [
        finding.message,
        finding.location.rsplit(":", 2)[0],
        finding.help,
        finding.subject,
    ]


@given(findings(), st.sampled_from([Format.CONCISE, Format.GITHUB]))
def test_line_formats_have_one_line_for_a_finding(finding: Diagnostic, form: Format) -> None:
    assert render((finding,), form).count("\n") == 1


@given(spans())
def test_excerpt_keeps_to_its_columns_and_points_into_itself(span: Span) -> None:
    excerpt = cut_excerpt(span)
    assert count_columns(excerpt.text) <= LIMIT + len("......")
    assert 1 <= excerpt.carets <= LIMIT
    assert excerpt.indent + excerpt.carets <= LIMIT + len("...") + 1


@given(st.text(st.sampled_from("aあ\u3099\t"), max_size=400), st.integers(0, 400))
def test_marked_character_stands_above_its_caret(before: str, after: int) -> None:
    source = SourceText("a.yaml", f"{before}X{'い' * after}")
    excerpt = cut_excerpt(Span(source, 1, len(before) + 1))
    marked = excerpt.text.index("X")
    assert count_columns(excerpt.text[:marked]) == excerpt.indent
    assert excerpt.indent <= max(LIMIT, BEFORE + len("..."))
