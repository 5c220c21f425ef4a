"""Jinja2 source to phrases: what they mean, where their slots stand, and what no phrase may say."""

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_concise
from quizgen.load.nodes import MappingNode, Scalar, compose
from quizgen.load.phrases import parse_phrase
from quizgen.model.ids import SlotName
from quizgen.model.phrase import All, AnyOf, Branch, Has, Literal, Not, Part, Phrase, Show
from quizgen.model.values import Form
from quizgen.source import SourceText

from ..authoring import TEMPLATES, Desk

A, B, C = (Show(SlotName(name)) for name in "abc")
HAS_A, HAS_B, HAS_C = (Has(SlotName(name)) for name in "abc")


def parse(text: str) -> tuple[Phrase | None, str]:
    """The phrase under the one key of a YAML text, and what is wrong with it."""
    problems = Collector()
    root = compose(SourceText("t.yaml", text), problems)
    assert isinstance(root, MappingNode)
    ((_, scalar),) = root.entries
    assert isinstance(scalar, Scalar)
    return parse_phrase(scalar, problems), render_concise(problems.findings)


def places(text: str) -> list[tuple[str, str]]:
    """Each show of the phrase, with its place."""
    phrase, said = parse(text)
    assert said == ""
    assert phrase is not None
    return [(show.slot, str(show.span)) for show in phrase.shows()]


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("計算機", (Literal("計算機"),)),
        ("{{ a }}は{{b}}", (A, Literal("は"), B)),
        ("{{ a | year }}", (Show(SlotName("a"), Form.YEAR),)),
        ("{{ a|month }}", (Show(SlotName("a"), Form.MONTH),)),
        ("{{ a | bare }}", (Show(SlotName("a"), Form.BARE),)),
        ("{{ a | capital }}", (Show(SlotName("a"), Form.CAPITAL),)),
        ("{% if a %}{{ a }}{% endif %}", (Branch(HAS_A, (A,), ()),)),
        ("{% if a %}x{% else %}y{% endif %}", (Branch(HAS_A, (Literal("x"),), (Literal("y"),)),)),
        (
            "{% if a %}{{ a }}{% elif not b %}x{% elif c %}{{ c }}{% else %}z{% endif %}.",
            (
                Branch(
                    HAS_A,
                    (A,),
                    (Branch(Not(HAS_B), (Literal("x"),), (Branch(HAS_C, (C,), (Literal("z"),)),)),),
                ),
                Literal("."),
            ),
        ),
        (
            "{% if a and b or not c %}x{% endif %}",
            (Branch(AnyOf((All((HAS_A, HAS_B)), Not(HAS_C))), (Literal("x"),), ()),),
        ),
        ("{% if a is defined %}x{% endif %}", (Branch(HAS_A, (Literal("x"),), ()),)),
        ("{{ a if b else c }}", (Branch(HAS_B, (A,), (C,)),)),
        ("{{ 'x' if b }}", (Branch(HAS_B, (Literal("x"),), ()),)),
        ("x {{- a -}} y", (Literal("x"), A, Literal("y"))),
        ("{# nobody sees this #}x", (Literal("x"),)),
        ("{% raw %}{{ a }}{% endraw %}", (Literal("{{ a }}"),)),
        ("<b>{ a }</b> & $x$ \\(y\\)", (Literal("<b>{ a }</b> & $x$ \\(y\\)"),)),
    ],
)
def test_phrase_is_its_parts(source: str, parts: tuple[Part, ...]) -> None:
    phrase, said = parse(f"k: |-\n  {source}\n")
    assert said == ""
    assert phrase == Phrase(parts)


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("k: あ{{ a }}い{{ b | year }}", [("a", "t.yaml:1:8"), ("b", "t.yaml:1:16")]),
        ('k: "あ{{ a }}い{{ a }}"', [("a", "t.yaml:1:9"), ("a", "t.yaml:1:17")]),
        ("k: 'あ{{ a }}'", [("a", "t.yaml:1:9")]),
        ('k: &anchor "{{ a }}"', [("a", "t.yaml:1:16")]),
        ("k: |\n    あ{{ a }}\n    いう {{ b }}\n", [("a", "t.yaml:2:9"), ("b", "t.yaml:3:11")]),
        ("k: >\n    あ{{ a }}\n", [("a", "t.yaml:2:9")]),
        ('k: "a {{- b }}  {{ c }}"', [("b", "t.yaml:1:11"), ("c", "t.yaml:1:20")]),
        (
            'k: "{% if a %}{{ a }}{% elif b %}{{ b }}{{ a }}{% else %}{{ a }}{% endif %}"',
            [("a", "t.yaml:1:18"), ("b", "t.yaml:1:37"), ("a", "t.yaml:1:44"), ("a", "t.yaml:1:61")],
        ),
        ('k: "{{ a if a else b }}{{ a }}"', [("a", "t.yaml:1:8"), ("b", "t.yaml:1:20"), ("a", "t.yaml:1:27")]),
        ('k: "{{ year | year }}{{ year }}"', [("year", "t.yaml:1:8"), ("year", "t.yaml:1:25")]),
    ],
)
def test_slot_is_found_where_it_stands(text: str, shows: list[tuple[str, str]]) -> None:
    assert places(text) == shows


@pytest.mark.parametrize(
    "text", ["k: 'it''s {{ a }}'", 'k: "\\u3042{{ a }}"', "k: >\n  あ\n  {{ a }}\n", 'k: "あ\n  {{ a }}"']
)
def test_slot_is_found_at_the_start_where_the_file_writes_the_text_otherwise(text: str) -> None:
    assert places(text) == [("a", "t.yaml:1:4")]


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("{% for x in a %}{{ x }}{% endfor %}", "for"),
        ("{% set x = a %}", "assign"),
        ("{% set x %}{% endset %}", "assignblock"),
        ("{% include 'x' %}", "include"),
        ("{% import 'x' as x %}", "import"),
        ("{% extends 'x' %}", "extends"),
        ("{% block x %}{% endblock %}", "block"),
        ("{% macro x() %}{% endmacro %}", "macro"),
        ("{% call x() %}{% endcall %}", "callblock"),
        ("{% filter upper %}x{% endfilter %}", "filterblock"),
        ("{% with %}{% endwith %}", "with"),
        ("{{ ''.__class__ }}", "getattr"),
        ("{{ a.b }}", "getattr"),
        ("{{ a['b'] }}", "getitem"),
        ("{{ a() }}", "call"),
        ("{{ a | year(1) }}", "filter"),
        ("{{ a | year | capital }}", "filter"),
        ("{{ a ~ b }}", "concat"),
        ("{{ a + b }}", "add"),
        ("{{ a == b }}", "compare"),
        ("{{ 'x' * 1000000000 }}", "mul"),
        ("{{ [a] }}", "list"),
        ("{{ 1 }}", "const"),
        ("{{ none }}", "const"),
        ("{{ not a }}", "not"),
        ("{{ '\\x00' }}", "const"),
        ("{{ '\\ud800' }}", "const"),
    ],
)
def test_what_a_phrase_cannot_say_is_reported(source: str, word: str) -> None:
    phrase, said = parse(f"k: |-\n  {source}\n")
    assert phrase is None
    assert said == f"t.yaml:1:4: error[unsupported-template] a phrase cannot use `{word}`\n"


@pytest.mark.parametrize("condition", ["a == b", "a is number", "a > 1", "a | year", "a in b", "true", "a()"])
def test_condition_asks_only_whether_slots_are_there(condition: str) -> None:
    phrase, said = parse(f"k: |-\n  {{% if {condition} %}}x{{% endif %}}\n")
    assert phrase is None
    assert said.startswith("t.yaml:1:4: error[unsupported-template] a condition cannot use `")


@pytest.mark.parametrize(
    "source",
    [
        "{{ " + "(" * 4_000 + "a" + ")" * 4_000 + " }}",
        "{% if a %}" * 400 + "{% endif %}" * 400,
        "{% if " + "not " * 2_000 + "a %}{% endif %}",
        "{% if " + "a and " * 1_000 + "a %}{% endif %}",
        "{% if a %}" + "{% elif a %}" * 700 + "{% endif %}",
    ],
    ids=["brackets", "branches", "not", "and", "elif"],
)
def test_deep_nesting_is_reported(source: str) -> None:
    assert parse(f"k: |-\n  {source}\n") == (
        None,
        "t.yaml:1:4: error[unsupported-template] nested too deeply\n",
    )


def test_huge_phrase_is_reported() -> None:
    assert parse(f"k: {'あ' * 10_001}") == (
        None,
        "t.yaml:1:4: error[unsupported-template] more than 10,000 characters\n",
    )


def test_huge_number_is_reported() -> None:
    assert parse(f"k: |-\n  {{{{ {'9' * 5_000} }}}}\n") == (
        None,
        "t.yaml:1:4: error[unsupported-template] a number of thousands of digits\n",
    )


def test_unsupported_template_is_reported(desk: Desk) -> None:
    assert desk.templates("{{ buyer }} bought", "{% set x = 1 %}{{ buyer }} bought") == snapshot("""\
error[unsupported-template]: a phrase cannot use `assign`
  --> questions/mini/templates.yaml:19:11
   |
19 |       en: "{% set x = 1 %}{{ buyer }} bought {{ count }} at {{ price }} each."
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: a phrase may show slots and ask whether an optional one is there, nothing else
""")


def test_template_syntax_is_reported(desk: Desk) -> None:
    assert desk.templates("{{ buyer }} bought", "{{ buyer } bought") == snapshot("""\
error[template-syntax]: unexpected '}'
  --> questions/mini/templates.yaml:19:11
   |
19 |       en: "{{ buyer } bought {{ count }} at {{ price }} each."
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: close every `{{`, `{%` and bracket, and end every `{% if %}` with `{% endif %}`
""")


def test_template_syntax_in_a_block_is_pointed_at_by_its_line(desk: Desk) -> None:
    text = '      en: "{{ buyer }} bought {{ count }} at {{ price }} each."\n'
    block = "      en: |-\n        {{ buyer }} bought\n        {{ count } at {{ price }} each.\n"
    assert desk.templates(text, block) == snapshot("""\
error[template-syntax]: unexpected '}'
  --> questions/mini/templates.yaml:21:9
   |
21 |         {{ count } at {{ price }} each.
   |         ^
   = help: close every `{{`, `{%` and bracket, and end every `{% if %}` with `{% endif %}`
""")


def test_branch_that_never_ends_is_reported() -> None:
    phrase, said = parse('k: "{% if a %}{{ a }}"')
    assert phrase is None
    assert said.startswith("t.yaml:1:4: error[template-syntax] Unexpected end of template. ")


def test_unknown_filter_is_reported(desk: Desk) -> None:
    assert desk.templates("{{ count }} at", "{{ count | upper }} at") == snapshot("""\
error[unknown-filter]: no filter "upper"
  --> questions/mini/templates.yaml:19:42
   |
19 |       en: "{{ buyer }} bought {{ count | upper }} at {{ price }} each."
   |                                          ^^^^^
   = help: known: bare, capital, month, year
""")


def test_plain_text_is_the_phrase_of_every_language(desk: Desk) -> None:
    desk.replace(
        TEMPLATES, "    key: [buyer]\n", "    key: [buyer]\n    match: {left: buyer, right: price, stem: OK?}\n"
    )
    relation = list(desk.topic().relations.values())[-1]
    assert relation.pairings[0].stem == {"ja": Phrase((Literal("OK?"),)), "en": Phrase((Literal("OK?"),))}
