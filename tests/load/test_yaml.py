"""YAML that is broken, and YAML that is more than authors need."""

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import MappingNode, Node, Scalar, SequenceNode, compose
from quizgen.source import SourceText

from ..authoring import DECK, Desk


def scalars(text: str) -> list[tuple[str, int, int, int]]:
    """Every scalar of a text with its line, column and width."""
    problems = Collector()
    root = compose(SourceText("x.yaml", text), problems)
    assert problems.findings == ()
    return [(s.text, s.span.line, s.span.column, s.span.width) for s in walk(root)]


def walk(node: Node | None) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case SequenceNode(items):
            return [scalar for item in items for scalar in walk(item)]
        case MappingNode():
            return [scalar for key, value in node.entries for scalar in (*walk(key), *walk(value))]
        case None:
            return []


def test_columns_count_characters() -> None:
    assert scalars("計算: {題: 問い, '引用': \"二重\"}\nb: &x 後\n") == [
        ("計算", 1, 1, 2),
        ("題", 1, 6, 1),
        ("問い", 1, 9, 2),
        ("引用", 1, 13, 4),
        ("二重", 1, 19, 4),
        ("b", 2, 1, 1),
        ("後", 2, 7, 1),
    ]


def test_alias_stands_where_its_anchor_does() -> None:
    assert scalars("a: &x 一\nb: *x\n") == [("a", 1, 1, 1), ("一", 1, 7, 1), ("b", 2, 1, 1), ("一", 1, 7, 1)]


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_lines_end_only_where_editors_end_them(separator: str) -> None:
    assert scalars(f'a: "x{separator}y"\nb: z\n')[2:] == [("b", 2, 1, 1), ("z", 2, 4, 1)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("NO", "NO"), ("1:30", "1:30"), ("010", "010"), ("2022-10", "2022-10"), ("1_000", "1_000"), ("1e3", "1e3")],
)
def test_text_stays_what_the_author_wrote(text: str, value: str) -> None:
    assert scalars(f"a: {text}\n")[1][0] == value


def test_flow_that_never_ends_is_reported(desk: Desk) -> None:
    assert desk.deck("[mini]", "[mini") == snapshot("""\
error[yaml-syntax]: did not find expected ',' or ']'
 --> decks/mini.yaml:3:10
  |
3 | languages: [ja, en]
  |          ^
  = help: while parsing a flow sequence
""")


def test_quote_that_never_ends_is_reported(desk: Desk) -> None:
    assert desk.deck("deck: Trial", 'deck: "試し') == snapshot("""\
error[yaml-syntax]: found unexpected end of stream
 --> decks/mini.yaml:7:1
  |
7 |
  | ^
  = help: while scanning a quoted scalar
""")


def test_indentation_that_fits_nowhere_is_reported(desk: Desk) -> None:
    assert desk.deck("topics: [mini]", "  topics: [mini]") == snapshot("""\
error[yaml-syntax]: mapping values are not allowed in this context
 --> decks/mini.yaml:2:9
  |
2 |   topics: [mini]
  |         ^
  = help: put quotes around a text with `: `, ` #`, a bracket, a quote or a sign such as `%` and `@` at its beginning
""")


def test_tab_is_reported(desk: Desk) -> None:
    assert desk.deck("options: 2", "anki:\n\ttts: true") == snapshot("""\
error[yaml-tab]: a tab used to indent
 --> decks/mini.yaml:6:1
  |
6 | ␉tts: true
  | ^
  = help: indent with spaces
""")


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x80", "\ufffe"])
def test_character_that_yaml_forbids_is_pointed_at(desk: Desk, character: str) -> None:
    desk.write(DECK, f"# 見出し\ndeck: 試し{character}\n")
    assert "error[yaml-syntax]: a character that YAML does not allow\n --> decks/mini.yaml:2:9\n" in desk.report()


def test_tag_is_reported(desk: Desk) -> None:
    assert desk.deck("seed: 7", "seed: !!int 7") == snapshot("""\
error[yaml-tag]: the tag "tag:yaml.org,2002:int" has no meaning here
 --> decks/mini.yaml:4:7
  |
4 | seed: !!int 7
  |       ^
  = help: remove the tag
""")


def test_tag_that_would_run_code_is_reported(desk: Desk) -> None:
    assert desk.deck("seed: 7", "seed: 7\ndescription: !!python/object/apply:os.system [ls]") == snapshot("""\
error[wrong-type]: description must be a mapping
 --> decks/mini.yaml:5:14
  |
5 | description: !!python/object/apply:os.system [ls]
  |              ^
  = help: write `key: value` lines below it

error[yaml-tag]: the tag "tag:yaml.org,2002:python/object/apply:os.system" has no meaning here
 --> decks/mini.yaml:5:14
  |
5 | description: !!python/object/apply:os.system [ls]
  |              ^
  = help: remove the tag
""")


def test_second_document_is_reported(desk: Desk) -> None:
    assert desk.deck("options: 2\n", "options: 2\n---\ndeck: Second\n") == snapshot("""\
error[yaml-syntax]: a second document in one file
 --> decks/mini.yaml:6:1
  |
6 | ---
  | ^
  = help: remove the `---`
""")


def test_alias_without_an_anchor_is_reported(desk: Desk) -> None:
    assert desk.deck("seed: 7", "seed: *seven") == snapshot("""\
error[missing-key]: "seed" is missing
 --> decks/mini.yaml:1:1
  |
1 | deck: Trial
  | ^^^^
  = help: add `seed:`

error[yaml-syntax]: no anchor "seven" stands before this
 --> decks/mini.yaml:4:7
  |
4 | seed: *seven
  |       ^
  = help: put `&seven` before what it stands for, or quotes around a text that begins with `*`
""")


def test_alias_inside_its_own_anchor_is_reported(desk: Desk) -> None:
    assert desk.deck("[mini]", "&topics [mini, *topics]") == snapshot("""\
error[wrong-type]: a topic must be text
 --> decks/mini.yaml:2:24
  |
2 | topics: &topics [mini, *topics]
  |                        ^
  = help: write it on one line, in quotes if it has special characters

error[yaml-syntax]: no anchor "topics" stands before this
 --> decks/mini.yaml:2:24
  |
2 | topics: &topics [mini, *topics]
  |                        ^
  = help: put `&topics` before what it stands for, or quotes around a text that begins with `*`
""")


def test_alias_bomb_is_reported(desk: Desk) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    desk.write(DECK, "\n".join(lines) + "\n")
    assert desk.report() == snapshot("""\
error[alias-bomb]: aliases stand for more than 1,000 nodes
 --> decks/mini.yaml:3:50
  |
3 | a2: &a2 [*a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1]
  |                                                  ^
  = help: write the values out
""")


def test_deep_nesting_is_reported(desk: Desk) -> None:
    assert desk.deck("[mini]", "[" * 500 + "]" * 500) == snapshot("""\
error[too-deep]: more than 32 levels of nesting
 --> decks/mini.yaml:2:40
  |
2 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
  |                                  ^
  = help: flatten it
""")


def test_nesting_that_the_yaml_library_refuses_is_too_deep(desk: Desk) -> None:
    said = desk.deck("[mini]", "[" * 10_000 + "]" * 10_000)
    assert said.startswith("error[too-deep]: more than 32 levels of nesting\n --> decks/mini.yaml:2:")


def test_deep_block_nesting_is_reported(desk: Desk) -> None:
    desk.write(DECK, "- " * 10_000)
    assert "error[too-deep]: more than 32 levels of nesting\n --> decks/mini.yaml:1:65\n" in desk.report()


def test_merge_key_is_only_an_unknown_key(desk: Desk) -> None:
    assert desk.deck("options: 2", "<<: {options: 3}") == snapshot("""\
error[unknown-key]: a deck file has no key "<<"
 --> decks/mini.yaml:5:1
  |
5 | <<: {options: 3}
  | ^^
  = help: known: anki, deck, description, languages, options, seed, to, topics, worksheet
""")


def test_key_that_is_a_collection_is_reported(desk: Desk) -> None:
    assert desk.deck("options: 2", "? [a, b]\n: 2") == snapshot("""\
error[wrong-type]: a key that is a collection
 --> decks/mini.yaml:5:3
  |
5 | ? [a, b]
  |   ^
  = help: use plain text
""")


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "~\n"])
def test_empty_file_is_reported(desk: Desk, text: str) -> None:
    desk.write(DECK, text)
    assert "error[wrong-type]: " in desk.report()
