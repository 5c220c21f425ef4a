import json

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.diagnostic import Diagnostic, Severity
from quizgen.diagnostics.render import (
    Format,
    describe,
    in_order,
    render,
    render_concise,
    render_full,
    render_github,
    render_json,
    summarize,
)
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span

FACTS = SourceText(
    "questions/biology/facts.yaml",
    """\
facts:
  count:
    - id: neuron-count
      place: ジョージア州アトランタ  # 州
\tyear: 1999
      note: \x1b[31mred\x1b[0m \u202eabc
""",
)


def finding(line: int, column: int, width: int = 1, message: str = "wrong", help_: str = "") -> Diagnostic:
    return Diagnostic(rule=Rule.BAD_VALUE, message=message, span=Span(FACTS, line, column, width), help=help_)


def test_full_form_has_place_excerpt_carets_and_help() -> None:
    problem = Diagnostic(
        rule=Rule.MISSING_EVIDENCE,
        message='fact "neuron-count" has no evidence',
        span=Span(FACTS, 3, 7, 2),
        help="add `evidence:` with the paragraph it rests on",
    )
    assert render_full((problem,)) == snapshot("""\
error[missing-evidence]: fact "neuron-count" has no evidence
 --> questions/biology/facts.yaml:3:7
  |
3 |     - id: neuron-count
  |       ^^
  = help: add `evidence:` with the paragraph it rests on
""")


def test_carets_line_up_under_wide_characters() -> None:
    assert render_full((finding(4, 21, 5),)) == snapshot("""\
error[bad-value]: wrong
 --> questions/biology/facts.yaml:4:21
  |
4 |       place: ジョージア州アトランタ  # 州
  |                            ^^^^^^^^^
""")


def test_carets_line_up_after_combining_characters() -> None:
    source = SourceText("a.yaml", "name: か\u3099く, x: y")
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="wrong", span=Span(source, 1, 12, 1))
    assert render_full((problem,)) == snapshot("""\
error[bad-value]: wrong
 --> a.yaml:1:12
  |
1 | name: がく, x: y
  |             ^
""")


def test_tab_is_shown_and_pointed_at() -> None:
    assert render_full((finding(5, 1),)) == snapshot("""\
error[bad-value]: wrong
 --> questions/biology/facts.yaml:5:1
  |
5 | ␉year: 1999
  | ^
""")


def test_terminal_escapes_and_directions_in_a_line_are_only_shown() -> None:
    assert render_full((finding(6, 13, 4),)) == snapshot("""\
error[bad-value]: wrong
 --> questions/biology/facts.yaml:6:13
  |
6 |       note: ␛[31mred␛[0m <U+202E>abc
  |             ^^^^
""")


def test_terminal_escapes_in_message_path_and_help_are_only_shown() -> None:
    problem = Diagnostic(
        rule=Rule.BAD_VALUE, message="a\x1b]0;title\x07b\nc", path="a\x9b.yaml", help="\u2066h\x7f\ud800\r"
    )
    assert render_full((problem,)) == snapshot("""\
error[bad-value]: a␛]0;title␇b␊c
 --> a<U+009B>.yaml
  = help: <U+2066>h␡<U+D800>␍
""")
    assert render_concise((problem,)) == snapshot("a<U+009B>.yaml: error[bad-value] a␛]0;title␇b␊c\n")


def test_long_line_is_cut_around_the_place() -> None:
    source = SourceText("a.yaml", "x" * 200 + "HERE" + "y" * 200)
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="wrong", span=Span(source, 1, 201, 4))
    assert render_full((problem,)) == snapshot("""\
error[bad-value]: wrong
 --> a.yaml:1:201
  |
1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy...
  |                                  ^^^^
""")


def test_long_line_of_wide_characters_is_cut_by_columns() -> None:
    source = SourceText("a.yaml", "あ" * 60 + "ここ" + "い" * 60)
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="wrong", span=Span(source, 1, 61, 2))
    assert render_full((problem,)) == snapshot("""\
error[bad-value]: wrong
 --> a.yaml:1:61
  |
1 | ...あああああああああああああああここいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいい...
  |                                  ^^^^
""")


def test_long_line_whose_beginning_is_at_fault_keeps_its_beginning() -> None:
    source = SourceText("a.yaml", "quote: " + "y" * 200)
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="wrong", span=Span(source, 1, 8, 200))
    assert render_full((problem,)) == snapshot("""\
error[bad-value]: wrong
 --> a.yaml:1:8
  |
1 | quote: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy...
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""")


def test_place_past_the_end_of_a_line_is_pointed_at_behind_it() -> None:
    source = SourceText("a.yaml", "key:\n")
    problems = tuple(
        Diagnostic(rule=Rule.YAML_SYNTAX, message="wrong", span=Span(source, line, 5)) for line in (1, 2, 9)
    )
    assert render_full(problems) == snapshot("""\
error[yaml-syntax]: wrong
 --> a.yaml:1:5
  |
1 | key:
  |     ^

error[yaml-syntax]: wrong
 --> a.yaml:2:5
  |
2 |
  | ^

error[yaml-syntax]: wrong
 --> a.yaml:9:5
  |
9 |
  | ^
""")


def test_gutter_grows_with_the_line_number() -> None:
    source = SourceText("a.yaml", "\n" * 99 + "key: value")
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="wrong", span=Span(source, 100, 6, 5), help="mend it")
    assert render_full((problem,)) == snapshot("""\
error[bad-value]: wrong
   --> a.yaml:100:6
    |
100 | key: value
    |      ^^^^^
    = help: mend it
""")


def test_finding_about_a_whole_file_has_its_path_and_no_excerpt() -> None:
    problem = Diagnostic(rule=Rule.MISSING_FILE, message='no file "b.yaml"', path="b.yaml", help="write it")
    assert render_full((problem,)) == snapshot("""\
error[missing-file]: no file "b.yaml"
 --> b.yaml
  = help: write it
""")


def test_finding_about_no_file_is_a_message_alone() -> None:
    problem = Diagnostic(rule=Rule.UNKNOWN_DECK, message='no deck "x"')
    assert (render_full((problem,)), render_concise((problem,)), render_github((problem,))) == snapshot(
        (
            'error[unknown-deck]: no deck "x"\n',
            'error[unknown-deck] no deck "x"\n',
            '::error title=unknown-deck::no deck "x"\n',
        )
    )


def test_parts_of_a_finding_join_to_its_full_form() -> None:
    problem = finding(3, 7, 2, help_="mend it")
    assert "".join(text for _, text in describe(problem)) == render_full((problem,))


def test_findings_stand_in_the_order_of_files_lines_and_columns() -> None:
    other = Diagnostic(rule=Rule.BAD_VALUE, message="wrong", span=Span(SourceText("a.yaml", "x"), 9, 1))
    whole = Diagnostic(rule=Rule.BAD_ENCODING, message="wrong", path=FACTS.path)
    nowhere = Diagnostic(rule=Rule.UNKNOWN_DECK, message="wrong")
    late, early, later = finding(4, 1), finding(3, 7), finding(4, 9)
    assert in_order((nowhere, later, late, early, whole, other)) == (other, whole, early, late, later, nowhere)


def test_graver_finding_comes_first_at_one_place() -> None:
    warning = Diagnostic(rule=Rule.BAD_NAME, message="a", span=Span(FACTS, 1, 1), severity=Severity.WARNING)
    error = Diagnostic(rule=Rule.WRONG_TYPE, message="b", span=Span(FACTS, 1, 1))
    assert in_order((warning, error)) == (error, warning)


def test_finding_that_two_stages_made_is_told_once() -> None:
    assert in_order((finding(1, 1), finding(2, 1), finding(1, 1))) == (finding(1, 1), finding(2, 1))


def test_concise_form_is_a_line_each() -> None:
    problems = (finding(4, 7, message="second"), finding(3, 7, message="first", help_="not told"))
    assert render_concise(problems) == snapshot("""\
questions/biology/facts.yaml:3:7: error[bad-value] first
questions/biology/facts.yaml:4:7: error[bad-value] second
""")


def test_json_form_has_every_field_for_machines() -> None:
    problems = (
        Diagnostic(
            rule=Rule.TOO_FEW_DISTRACTORS,
            message="ホッツ\x1b\x9b\u202e",
            span=Span(FACTS, 3, 7, 2),
            help="add siblings",
            severity=Severity.NOTE,
            subject="biology/neuron-count/count/choice/ja",
        ),
        Diagnostic(rule=Rule.MISSING_FILE, message="gone", path="z.yaml"),
    )
    assert render_json(problems).isascii()
    assert json.loads(render_json(problems)) == snapshot(
        [
            {
                "rule": "too-few-distractors",
                "severity": "note",
                "message": "ホッツ\x1b\x9b\u202e",
                "path": "questions/biology/facts.yaml",
                "line": 3,
                "column": 7,
                "help": "add siblings",
                "subject": "biology/neuron-count/count/choice/ja",
            },
            {
                "rule": "missing-file",
                "severity": "error",
                "message": "gone",
                "path": "z.yaml",
                "line": None,
                "column": None,
                "help": "",
                "subject": "",
            },
        ]
    )


def test_json_form_of_nothing_is_an_empty_list() -> None:
    assert render_json(()) == "[]\n"


def test_github_form_escapes_what_would_end_a_property_or_begin_a_command() -> None:
    source = SourceText("100%, a:b.yaml", "x")
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="50%0A\n::error::x", span=Span(source, 1, 1), help="50, not 50%")
    assert render_github((problem,)) == snapshot(
        "::error file=100%25%2C a%3Ab.yaml,line=1,col=1,title=bad-value::50%250A␊::error::x%0A50, not 50%25\n"
    )


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.NOTE, "::notice "), (Severity.WARNING, "::warning "), (Severity.ERROR, "::error ")],
)
def test_github_form_has_a_command_for_each_severity(severity: Severity, command: str) -> None:
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="m", path="a.yaml", severity=severity)
    assert render_github((problem,)) == f"{command}file=a.yaml,title=bad-value::m\n"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (Format.FULL, "error[bad-value]: m\n --> a.yaml\n"),
        (Format.CONCISE, "a.yaml: error[bad-value] m\n"),
        (Format.GITHUB, "::error file=a.yaml,title=bad-value::m\n"),
    ],
)
def test_form_is_chosen_by_its_name(form: Format, text: str) -> None:
    assert render((Diagnostic(rule=Rule.BAD_VALUE, message="m", path="a.yaml"),), form) == text


def test_summary_counts_the_gravest_first() -> None:
    severities = (Severity.WARNING, Severity.ERROR, Severity.NOTE, Severity.ERROR)
    problems = tuple(
        Diagnostic(rule=Rule.BAD_VALUE, message=f"m{place}", severity=severity)
        for place, severity in enumerate(severities)
    )
    assert summarize(problems) == "2 errors, 1 warning, 1 note"
    assert summarize(problems[:1]) == "1 warning"
    assert summarize(()) == "no problems"


def test_summary_counts_what_is_listed_once_as_one() -> None:
    problem = Diagnostic(rule=Rule.BAD_VALUE, message="m", path="a.yaml")
    assert in_order((problem, problem)) == (problem,)
    assert summarize((problem, problem)) == "1 error"
