"""Whatever stands in a file, checking it ends, and every finding has its place."""

import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Scalar
from quizgen.load.phrases import parse_expression, parse_phrase
from quizgen.load.plain_phrases import plain_operation, plain_parts
from quizgen.load.translation import translate_expression, translate_parts
from quizgen.load.values import parse_value
from quizgen.model.expression import Cell, Operation
from quizgen.model.ids import SlotName
from quizgen.model.phrase import Part, Show
from quizgen.model.schema import Slot, ValueType
from quizgen.source import SourceText, Span

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .test_broken_yaml import check_places, check_rendering

CSV = Path("questions/mini/internship.csv")

contents = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", errors="surrogatepass")),
    st.text(alphabet="ab:-[]{}&*!|>'\"%@#?, \n\t~<=.", max_size=80).map(str.encode),
)
pieces = st.sampled_from(
    [
        *(
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "{{-",
            "-%}",
            " ",
            "a",
            "b",
            "if",
            "elif",
            "else",
            "endif",
            "for",
            "in",
            "endfor",
        ),
        *(
            "set",
            "raw",
            "endraw",
            "macro",
            "not",
            "and",
            "or",
            "is",
            "defined",
            "|",
            "year",
            "(",
            ")",
            "'",
            '"',
            "\\",
            "1",
            "1.5",
        ),
        *(
            "1e999",
            "+",
            "-",
            "*",
            "/",
            "**",
            "~",
            ".",
            ",",
            "[",
            "]",
            "=",
            "\n",
            "あ",
            "{",
            "}",
            "%",
            "#",
            ":",
            "\u2028",
            "loop",
        ),
    ]
)
templates = st.lists(pieces, max_size=25).map("".join)
plain_templates = st.lists(
    st.sampled_from(
        ["{{ a }}", "{{b}}", "{{ date|year }}", "{{ c | bare }}", "{{ not }}", "{{ a }}}", "{", "}", "{%", "#}", "-"]
    )
    | st.text(max_size=3),
    max_size=8,
).map("".join)
operands = st.sampled_from(["a", "b2", "c_d", "not", "none", "in", "_e", "é"])
operations = st.builds(
    lambda blank, *words: blank.join(words),
    st.sampled_from(["", " ", "  "]),
    operands,
    st.sampled_from("+-*/%~ "),
    operands,
)


@contextmanager
def new_desk() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        yield Desk()


def check_survival(path: Path, content: bytes) -> None:
    with new_desk() as desk:
        desk.write(path, content)
        _, findings = desk.check()
    check_places(findings)
    check_rendering(findings)


@settings(max_examples=60, deadline=None)
@given(content=contents)
def test_anything_as_facts(content: bytes) -> None:
    check_survival(FACTS, content)


@settings(max_examples=60, deadline=None)
@given(content=contents)
def test_anything_as_templates(content: bytes) -> None:
    check_survival(TEMPLATES, content)


@settings(max_examples=60, deadline=None)
@given(content=contents)
def test_anything_as_a_deck(content: bytes) -> None:
    check_survival(DECK, content)


@settings(max_examples=60, deadline=None)
@given(content=contents | st.binary(max_size=80).map(lambda data: b"id,person,employer,planned,start,quote\n" + data))
def test_anything_as_a_spreadsheet(content: bytes) -> None:
    check_survival(CSV, content)


@settings(max_examples=60, deadline=None)
@given(value=st.text(max_size=60))
def test_anything_as_a_quoted_text(value: str) -> None:
    escaped = "".join(f"\\U{ord(c):08x}" if not 0xD800 <= ord(c) <= 0xDFFF else c for c in value)
    with new_desk() as desk:
        desk.replace(FACTS, "en: George Hotz}", f'en: "{escaped}"}}'.encode("utf-8", errors="replace").decode())
        _, findings = desk.check()
    check_places(findings)
    check_rendering(findings)


def scalar(text: str) -> Scalar:
    return Scalar(text, SourceText("t.yaml", text), 0, max(len(text), 1), plain=True)


@settings(max_examples=600, deadline=None)
@given(text=templates)
def test_any_template_is_a_phrase_or_a_finding(text: str) -> None:
    problems = Collector()
    phrase = parse_phrase(scalar(text), problems)
    assert (phrase is None) == bool(problems.findings)
    for show in phrase.shows() if phrase is not None else ():
        assert show.span is not None
        if show.span.width == len(show.slot) and "\n" not in text:
            assert text[show.span.column - 1 :].startswith(show.slot)
    check_places(problems.findings)


def spans(parts: tuple[Part, ...]) -> list[Span | None]:
    return [part.span for part in parts if isinstance(part, Show)]


@settings(max_examples=600, deadline=None)
@given(text=templates | plain_templates)
def test_a_plain_template_is_the_phrase_that_jinja_reads(text: str) -> None:
    template = scalar(text)
    parts = plain_parts(template)
    if parts is not None:
        problems = Collector()
        translated = translate_parts(template, problems)
        assert problems.findings == ()
        assert translated is not None
        assert (translated, spans(translated)) == (parts, spans(parts))


@settings(max_examples=600, deadline=None)
@given(text=templates)
def test_any_text_is_an_expression_or_a_finding(text: str) -> None:
    problems = Collector()
    expression = parse_expression(scalar(text), problems)
    assert (expression is None) == bool(problems.findings)
    check_places(problems.findings)


@settings(max_examples=600, deadline=None)
@given(text=templates | operations)
def test_a_plain_operation_is_the_expression_that_jinja_reads(text: str) -> None:
    arithmetic = scalar(text)
    operation = plain_operation(arithmetic)
    if operation is not None:
        problems = Collector()
        expression = translate_expression(arithmetic, problems)
        assert problems.findings == ()
        assert isinstance(expression, Operation)
        assert (expression, _spans(expression)) == (operation, _spans(operation))


def _spans(operation: Operation) -> list[object]:
    return [operand.span for operand in (operation.left, operation.right) if isinstance(operand, Cell)]


words = st.sampled_from(
    [
        "about",
        "tens of",
        "hundreds",
        "thousands",
        "million",
        "3",
        "2022",
        "-",
        "10",
        "28",
        "early",
        "to",
        "%",
        "USD",
        "months",
        " ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=30) | st.lists(words, max_size=6).map(" ".join), type_=st.sampled_from(ValueType))
def test_any_cell_is_a_value_or_none(text: str, type_: ValueType) -> None:
    parse_value(text, Slot(name=SlotName("slot"), type=type_))
