"""YAML text to a tree of nodes that know their place: no types guessed, nothing lost, nothing executed."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

import yaml
from yaml import ScalarEvent

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.syntax import DEPTH_LIMIT, report_syntax
from quizgen.source import SourceText, Span

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ALIAS_LIMIT = 1_000
"""Nodes that aliases may stand for in one file, their contents counted: a bomb multiplies, an author repeats."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no YAML file holds unescaped."""

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
"""An anchor, a tag or both, before what they belong to."""


class Scalar(NamedTuple):
    """A piece of text, whatever YAML would have made of it."""

    text: str
    source: SourceText
    start: int
    """Where it, or its opening quote, begins in the source, in characters."""
    width: int
    """How far it reaches on its first line; at least 1."""
    plain: bool
    """Written without quotes and not as a block."""

    @property
    def is_null(self) -> bool:
        """Whether the author wrote nothing, or YAML's words for it."""
        return self.plain and self.text in {"", "~", "null"}

    @property
    def span(self) -> Span:
        """Its place; worked out when asked for, since few ever are."""
        return self.source.span_at(self.start, self.width)


class MappingNode(NamedTuple):
    """Keys and values in the order written; duplicate keys have been reported and dropped."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    source: SourceText
    start: int

    def get(self, key: str) -> "Node | None":
        """The value under `key`; None where nothing is written there."""
        for name, node in self.entries:
            if name.text == key:
                return None if isinstance(node, Scalar) and node.is_null else node
        return None

    @property
    def span(self) -> Span:
        """The place of its first key; where it has none, its own."""
        return self.entries[0][0].span if self.entries else self.source.span_at(self.start)


class SequenceNode(NamedTuple):
    """Nodes in the order written."""

    items: tuple["Node", ...]
    source: SourceText
    start: int

    @property
    def span(self) -> Span:
        """The place where it begins."""
        return self.source.span_at(self.start)


Node = Scalar | MappingNode | SequenceNode
N = TypeVar("N", Scalar, MappingNode, SequenceNode)


def compose(source: SourceText, problems: Collector) -> Node | None:
    """Read the one document that the text holds; None, and a finding, where it holds none or cannot be read."""
    composer = _Composer(source, problems)
    try:
        root = composer.compose()
    except yaml.MarkedYAMLError as error:
        report_syntax(error, source, problems)
    except yaml.reader.ReaderError:
        # The error's own position is in bytes or in characters, as the loader goes.
        bad = _FORBIDDEN.search(source.text)
        span = source.span_at(bad.start() if bad else 0)
        problems.add(Rule.YAML_SYNTAX, "a character that YAML does not allow", span, help="remove it")
    except _LimitReached as limit:
        problems.add(limit.rule, limit.message, limit.span, help=limit.help)
    else:
        if root is None:
            problems.add(Rule.WRONG_TYPE, "the file is empty", Span(source, 1, 1), help="write `key: value` lines")
        return root
    return None


class _LimitReached(Exception):
    """The file asks for more than any author needs."""

    def __init__(self, rule: Rule, message: str, span: Span, help_: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.span, self.help = rule, message, span, help_


class _Composer:
    """Builds nodes from YAML's events without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, source: SourceText, problems: Collector) -> None:
        self._source = source
        self._problems = problems
        self._anchors: dict[str, Node] = {}
        self._aliased = 0

    def compose(self) -> Node | None:
        root: list[Node] = []
        children = root
        open_: list[tuple[yaml.CollectionStartEvent, list[Node]]] = []
        documents = 0
        for event in iter(_Loader(self._source.text).get_event, None):
            # The most frequent first: most of a file is scalars.
            if isinstance(event, ScalarEvent):
                children.append(self._scalar(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                self._check_tag(event, implicit=bool(event.implicit))
                open_.append((event, children))
                self._check_depth(event, len(open_))
                children = []
            elif isinstance(event, yaml.CollectionEndEvent):
                start, siblings = open_.pop()
                siblings.append(self._collection(start, children))
                children = siblings
            elif isinstance(event, yaml.AliasEvent):
                children.append(self._alias(event))
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._problems.add(
                        Rule.YAML_SYNTAX, "a second document in one file", self._span(event), help="remove the `---`"
                    )
                    break
        return root[0] if root else None

    def _scalar(self, event: ScalarEvent) -> Scalar:
        start, end = event.start_mark, event.end_mark
        assert start is not None and end is not None  # noqa: PT018, S101 - every parsed event has its marks
        index = start.index
        if event.anchor or event.tag:
            self._check_tag(event, implicit=any(event.implicit))
            properties = _PROPERTIES.match(self._source.text, index, end.index)
            index = properties.end() if properties else index
        width = end.index - index if end.line == start.line else 1
        node = Scalar(event.value, self._source, index, width or 1, not event.style)
        return self._remember(event.anchor, node) if event.anchor else node

    def _collection(self, event: yaml.CollectionStartEvent, children: list[Node]) -> Node:
        start = self._start(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._remember(event.anchor, SequenceNode(tuple(children), self._source, start))
        return self._remember(event.anchor, MappingNode(tuple(self._entries(children)), self._source, start))

    def _entries(self, children: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        first: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._problems.add(Rule.WRONG_TYPE, "a key that is a collection", key.span, help="use plain text")
            elif key.text in first:
                line = first[key.text].span.line
                self._problems.add(
                    Rule.DUPLICATE_KEY, f'"{key.text}" stands here twice', key.span, help=f"the first is on line {line}"
                )
            else:
                first[key.text] = key
                yield key, value

    def _alias(self, event: yaml.AliasEvent) -> Node:
        span = self._span(event)
        node = self._anchors.get(event.anchor or "")
        if node is None:
            message = f'no anchor "{event.anchor}" stands before this'
            help_ = f"put `&{event.anchor}` before what it stands for, or quotes around a text that begins with `*`"
            self._problems.add(Rule.YAML_SYNTAX, message, span, help=help_)
            return Scalar("", self._source, self._start(event), 1, plain=True)
        self._aliased += _size(node)
        if self._aliased > ALIAS_LIMIT:
            raise _LimitReached(
                Rule.ALIAS_BOMB, f"aliases stand for more than {ALIAS_LIMIT:,} nodes", span, "write the values out"
            )
        return node

    def _remember(self, anchor: str | None, node: N) -> N:
        if anchor is not None:
            self._anchors[anchor] = node
        return node

    def _check_depth(self, event: yaml.CollectionStartEvent, depth: int) -> None:
        if depth > DEPTH_LIMIT:
            raise _LimitReached(
                Rule.TOO_DEEP, f"more than {DEPTH_LIMIT} levels of nesting", self._span(event), "flatten it"
            )

    def _check_tag(self, event: yaml.NodeEvent, *, implicit: bool) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None and not implicit:
            self._problems.add(
                Rule.YAML_TAG, f'the tag "{tag}" has no meaning here', self._span(event), help="remove the tag"
            )

    def _span(self, event: yaml.Event) -> Span:
        return self._source.span_at(self._start(event))

    def _start(self, event: yaml.Event) -> int:
        mark = event.start_mark
        assert mark is not None  # noqa: S101 - every parsed event has its marks
        return mark.index


def _size(node: Node) -> int:
    """How many nodes a node holds, itself counted; sizes of shared nodes count each time, as a bomb's would."""
    total, rest = 0, [node]
    while rest and total <= ALIAS_LIMIT:
        current = rest.pop()
        total += 1
        if isinstance(current, SequenceNode):
            rest.extend(current.items)
        elif isinstance(current, MappingNode):
            rest.extend(value for _, value in current.entries)
    return total
