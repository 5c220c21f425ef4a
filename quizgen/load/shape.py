"""From nodes to the plain shapes that files are made of: texts, lists, mappings with known keys."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import MappingNode, Node, Scalar, SequenceNode
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.model.partial import what_was_read
from quizgen.model.values import Localized

NAME = re.compile(r"[a-z][a-z0-9_-]*")
"""What identities are made of."""

_OBJECT = "\ufffc"
"""What is left of a picture that was not copied with its text."""

UNPRINTABLE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_OBJECT}\ufffe\uffff]")
"""Control characters, halves of surrogate pairs, non-characters, lost pictures: no output format carries them all."""


def as_mapping(node: Node | None, what: str, problems: Collector) -> MappingNode | None:
    """The node if it is a mapping; None, and a finding, if it is something else. An absent node is no mapping."""
    if node is None or isinstance(node, MappingNode):
        return node
    _wrong(node, f"{what} must be a mapping", "write `key: value` lines below it", problems)
    return None


def as_items(
    node: Node | None, what: str, problems: Collector, *, single: bool = False, filled: bool = False
) -> tuple[Node, ...]:
    """The nodes of a list; with `single`, a node that is no list counts as a list of itself.

    With `filled`, a list with nothing in it is a finding.
    """
    if filled and isinstance(node, SequenceNode) and not node.items:
        _wrong(node, f"{what} must not be empty", "write at least one", problems)
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return ()
    if isinstance(node, SequenceNode):
        return node.items
    if single:
        return (node,)
    _wrong(node, f"{what} must be a list", "write `- item` lines below it, or `[item, item]`", problems)
    return ()


def as_text(node: Node | None, what: str, problems: Collector) -> str | None:
    """The text of a scalar, blanks around it and its lines left out, which no print keeps.

    None, and a finding, for a collection, for nothing written or for blanks alone.
    """
    if node is None:
        return None
    if isinstance(node, Scalar) and not node.is_null:
        if node.text.isprintable() and _OBJECT not in node.text and (text := node.text.strip()):  # as nearly all are
            return text
        if _has_ink(node.text):
            return _checked_text(node, what, problems)
    _wrong(node, f"{what} must be text", "write it on one line, in quotes if it has special characters", problems)
    return None


def as_distinct(
    node: Node | None, what: str, problems: Collector, *, filled: bool = False
) -> Iterator[tuple[str, Node]]:
    """The texts of a list, each with its node; one that stands there twice is a finding, and the first one holds.

    `what` is one of them, in a word.
    """
    seen: set[str] = set()
    for item in as_items(node, f"the list of {what}s", problems, single=True, filled=filled):
        text = as_text(item, f"a {what}", problems)
        if text is None:
            continue
        if text in seen:
            problems.add(Rule.DUPLICATE_KEY, f'"{text}" stands here twice', item.span, help="remove one")
        else:
            seen.add(text)
            yield text, item


def as_name(node: Node | None, what: str, problems: Collector) -> str | None:
    """A name that identities are made of."""
    if isinstance(node, Scalar) and NAME.fullmatch(node.text) and not node.is_null:
        return node.text
    if as_text(node, what, problems) is None or not isinstance(node, Scalar):
        return None
    problems.add(
        Rule.BAD_NAME,
        f'{what} "{node.text}" is no name',
        node.span,
        help="use lower-case a-z, 0-9, - and _, beginning with a letter",
    )
    return None


def as_flag(node: Node | None, what: str, problems: Collector) -> bool:
    """True or false, written as just that; absent is false."""
    if node is None:
        return False
    if isinstance(node, Scalar) and node.text in {"true", "false"}:
        return node.text == "true"
    _wrong(node, f"{what} must be true or false", "write `true` or `false`", problems)
    return False


def as_integer(node: Node | None, what: str, low: int, high: int, problems: Collector) -> int | None:
    """A whole number from `low` to `high`, both included."""
    if node is None:
        return None
    if isinstance(node, Scalar) and re.fullmatch(r"-?[0-9]{1,19}", node.text) and low <= int(node.text) <= high:
        return int(node.text)
    _wrong(node, f"{what} must be a whole number", f"write a number from {low} to {high}", problems)
    return None


def as_localized(node: Node | None, what: str, problems: Collector) -> Localized | None:
    """A text in each language; a text without a language means the same in all."""
    if isinstance(node, Scalar):
        text = as_text(node, what, problems)
        return None if text is None else dict.fromkeys(LANGUAGES, text)
    mapping = as_mapping(node, what, problems)
    if mapping is None:
        return None
    texts = {
        language: as_text(value, f"{what} in {language}", problems)
        for language, value in by_language(mapping, what, problems)
    }
    return what_was_read(texts) or None


def by_language(mapping: MappingNode, what: str, problems: Collector) -> Iterator[tuple[Language, Node]]:
    """The entries of a mapping whose keys are languages."""
    for text, (key, value) in mapping.by_text.items():
        if text in LANGUAGES:
            yield Language(text), value
        else:
            problems.add(
                Rule.UNKNOWN_LANGUAGE,
                f'{what} in "{text}", a language that quizgen cannot prove keys in',
                key.span,
                help=did_you_mean(text, LANGUAGES),
            )


def check_keys(mapping: MappingNode, known: Collection[str], what: str, problems: Collector) -> None:
    """Report every key that is not among the known ones."""
    for unknown in [text for text in mapping.by_text if text not in known]:
        key, _ = mapping.by_text[unknown]
        help_ = did_you_mean(unknown, known)
        problems.add(Rule.UNKNOWN_KEY, f'{what} has no key "{unknown}"', key.span, help=help_)


def require(mapping: MappingNode, key: str, problems: Collector) -> Node | None:
    """The value under `key`; None, and a finding, where the mapping has no such key."""
    node = mapping.get(key)
    if node is None:
        problems.add(Rule.MISSING_KEY, f'"{key}" is missing', mapping.span, help=f"add `{key}:`")
    return node


def _has_ink(text: str) -> bool:
    """Whether there is anything to see: not only blanks and characters without a shape."""
    return any(unicodedata.category(character)[0] not in "ZC" for character in text)


def _checked_text(node: Scalar, what: str, problems: Collector) -> str | None:
    bad = UNPRINTABLE.search(node.text)
    if bad is None:
        return "\n".join(line.strip() for line in node.text.strip().split("\n"))
    code = f"U+{ord(bad[0]):04X}"
    problems.add(
        Rule.BAD_CHARACTER,
        f"{what} holds the control character {code}",
        node.span,
        help="no learner can see it: remove it",
    )
    return None


def _wrong(node: Node, message: str, help_: str, problems: Collector) -> None:
    problems.add(Rule.WRONG_TYPE, message, node.span, help=help_)
