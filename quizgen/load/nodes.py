"""YAML text to a tree of nodes that know their place: no types guessed, nothing lost, nothing executed."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

import yaml
from yaml import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.syntax import DEPTH_LIMIT, report_syntax
from quizgen.source import SourceText, Span

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_ALIAS_LIMIT = 1_000
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
    end: int
    """Where it ends there; of a block, where the next token begins."""
    plain: bool
    """Written without quotes and not as a block."""

    @property
    def is_null(self) -> bool:
        """Whether the author wrote nothing, or YAML's words for it."""
        return self.plain and self.text in {"", "~", "null"}

    @property
    def span(self) -> Span:
        """Its place, its first character alone where it goes on in another line; worked out when asked for."""
        return self.source.span_between(self.start, self.end)


class MappingNode(NamedTuple):
    """Keys and values in the order written; duplicate keys have been reported and dropped."""

    by_text: Mapping[str, tuple[Scalar, "Node"]]
    """Each key with its value, by the key's text."""
    source: SourceText
    start: int

    @property
    def entries(self) -> Collection[tuple[Scalar, "Node"]]:
        """Each key with its value."""
        return self.by_text.values()

    def get(self, key: str) -> "Node | None":
        """The value under `key`; None where nothing is written there."""
        entry = self.by_text.get(key)
        if entry is None:
            return None
        node = entry[1]
        return None if isinstance(node, Scalar) and node.is_null else node

    @property
    def span(self) -> Span:
        """The place of its first key; where it has none, its own."""
        return next((key.span for key, _ in self.entries), None) or self.source.span_at(self.start)


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
            elif isinstance(event, CollectionEndEvent):
                start, siblings = open_.pop()
                siblings.append(self._collection(start, children))
                children = siblings
            elif isinstance(event, CollectionStartEvent):
                open_.append((event, children))
                self._check_start(event, len(open_))
                children = []
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
        if not event.anchor and not event.tag:
            # What `Scalar(…)` does, in half the time: there are hundreds of thousands of them.
            return tuple.__new__(Scalar, (event.value, self._source, start.index, end.index, not event.style))
        self._check_tag(event, implicit=any(event.implicit))
        properties = _PROPERTIES.match(self._source.text, start.index, end.index)
        begin = properties.end() if properties else start.index
        node = Scalar(event.value, self._source, begin, end.index, not event.style)
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _collection(self, event: CollectionStartEvent, children: list[Node]) -> Node:
        node: Node
        if isinstance(event, yaml.SequenceStartEvent):
            node = SequenceNode(tuple(children), self._source, _start(event))
        else:
            node = MappingNode(self._entries(children), self._source, _start(event))
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _entries(self, children: list[Node]) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._problems.add(Rule.WRONG_TYPE, "a key that is a collection", key.span, help="use plain text")
            elif key.text in entries:
                first = entries[key.text][0].span
                help_ = f"the first is on line {first.line}"
                self._problems.add(Rule.DUPLICATE_KEY, f'"{key.text}" stands here twice', key.span, help=help_)
            else:
                entries[key.text] = (key, value)
        return entries

    def _alias(self, event: yaml.AliasEvent) -> Node:
        span = self._span(event)
        node = self._anchors.get(event.anchor or "")
        if node is None:
            message = f'no anchor "{event.anchor}" stands before this'
            help_ = f"put `&{event.anchor}` before what it stands for, or quotes around a text that begins with `*`"
            self._problems.add(Rule.YAML_SYNTAX, message, span, help=help_)
            start = _start(event)
            return Scalar("", self._source, start, start, plain=True)
        self._aliased += _size(node)
        if self._aliased > _ALIAS_LIMIT:
            raise _LimitReached(
                Rule.ALIAS_BOMB, f"aliases stand for more than {_ALIAS_LIMIT:,} nodes", span, "write the values out"
            )
        return node

    def _check_start(self, event: CollectionStartEvent, depth: int) -> None:
        if event.tag:
            self._check_tag(event, implicit=bool(event.implicit))
        if depth > DEPTH_LIMIT:
            raise _LimitReached(
                Rule.TOO_DEEP, f"more than {DEPTH_LIMIT} levels of nesting", self._span(event), "flatten it"
            )

    def _check_tag(self, event: ScalarEvent | CollectionStartEvent, *, implicit: bool) -> None:
        if event.tag and not implicit:
            self._problems.add(
                Rule.YAML_TAG, f'the tag "{event.tag}" has no meaning here', self._span(event), help="remove the tag"
            )

    def _span(self, event: yaml.Event) -> Span:
        return self._source.span_at(_start(event))


def _start(event: yaml.Event) -> int:
    assert event.start_mark is not None  # noqa: S101 - every parsed event has its marks
    return event.start_mark.index


def _size(node: Node) -> int:
    """How many nodes a node holds, itself counted; sizes of shared nodes count each time, as a bomb's would."""
    total, rest = 0, [node]
    while rest and total <= _ALIAS_LIMIT:
        current = rest.pop()
        total += 1
        if isinstance(current, SequenceNode):
            rest.extend(current.items)
        elif isinstance(current, MappingNode):
            rest.extend(value for _, value in current.entries)
    return total
