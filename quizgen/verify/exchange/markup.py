"""The little HTML of our notes as a tree; whatever could hide, replace or run something is refused."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.furigana import annotate, plain
from quizgen.verify.printed import HOLE

_BLANK = "_____"
_INLINE = frozenset({"b", "i", "u", "ruby", "rt", "bdi", "span"})
_ACTING = re.compile(r"[\[\]{}]|\\(?!<span></span>)")
"""What Anki takes for a sound, a field, or the beginning of a formula."""
_BLOCKS = frozenset({"div", "ol", "li"})
_EMPTY = frozenset({"br", "hr"})
_ATTRIBUTES = {"div": {"class", "style"}, "ol": {"class", "type"}}
_STYLE = "text-align: left; max-width: 34em; margin: auto"


class Node:
    """An element, or the outermost of them."""

    def __init__(self, tag: str, class_: str = "", type_: str = "") -> None:
        self.tag, self.class_, self.type_ = tag, class_, type_
        self.children: list[Node | str] = []

    def text(self) -> str:
        """What it shows: readings as `furigana` notes them, breaks as line feeds, a HOLE for each gap."""
        return "".join(plain(child) if isinstance(child, str) else _shown(child) for child in self.children)

    def take(self, class_: str) -> "Node":
        """The one child of that class, which is no longer there then.

        Raises:
            MalformedQuestion: there is none.
        """
        found = self.take_if_there(class_)
        if found is None:
            raise MalformedQuestion(f'it has no "{class_}"')
        return found

    def take_if_there(self, class_: str) -> "Node | None":
        """The first child of that class, which is no longer there then."""
        for child in self.children:
            if isinstance(child, Node) and child.class_ == class_:
                self.children.remove(child)
                return child
        return None

    def take_all(self, class_: str) -> "Sequence[Node]":
        """Every child of that class, in their order, none of which is there then."""
        found = [child for child in self.children if isinstance(child, Node) and child.class_ == class_]
        self.children = [child for child in self.children if child not in found]
        return found

    def take_last(self, tag: str) -> "Node":
        """The last child, if it is that element.

        Raises:
            MalformedQuestion: it is something else.
        """
        last = self.children[-1] if self.children else ""
        if isinstance(last, str) or last.tag != tag:
            raise MalformedQuestion(f"it does not end with <{tag}>")
        self.children.pop()
        return last

    def split_at(self, tag: str) -> tuple[str, str, str]:
        """The text before the one such child, the child's own, and the text behind it.

        Raises:
            MalformedQuestion: there is not one.
        """
        places = [n for n, child in enumerate(self.children) if isinstance(child, Node) and child.tag == tag]
        if len(places) != 1:
            raise MalformedQuestion(f"it has not one <{tag}>")
        before, middle, after = Node(""), Node(""), Node("")
        before.children, after.children = self.children[: places[0]], self.children[places[0] + 1 :]
        middle.children = [child for child in self.children if isinstance(child, Node) and child.tag == tag]
        return before.text(), middle.take_last(tag).text(), after.text()

    def items(self, *, lettered: bool = False) -> "Sequence[Node]":
        """The items of a list, which holds nothing else, and shows a letter or a number before each.

        Raises:
            MalformedQuestion: it holds something else, or counts otherwise.
        """
        found = [child for child in self.children if isinstance(child, Node) and child.tag == "li"]
        if self.tag != "ol" or len(found) < len(self.children) or self.type_ != ("A" if lettered else ""):
            raise MalformedQuestion(f'its "{self.class_}" is no list')
        return found

    def refuse_rest(self, *tags: str) -> None:
        """Hold what has not been taken against what may be left.

        Raises:
            MalformedQuestion: something else is.
        """
        rest = [child for child in self.children if isinstance(child, str) or child.tag not in tags]
        if rest:
            shown = rest[0] if isinstance(rest[0], str) else f"<{rest[0].tag}>"
            raise MalformedQuestion(f"it holds {shown}, which none of ours has there")


def parse_markup(html: str) -> Node:
    """The tree of a field's HTML.

    Raises:
        MalformedQuestion: it holds what none of ours has.
    """
    if sign := _ACTING.search(html):
        raise MalformedQuestion(f'it holds "{sign[0]}", which may act in Anki')
    parser = _Parser()
    parser.feed(html)
    parser.close()
    if len(parser.open) != 1:
        raise MalformedQuestion(f"<{parser.open[-1].tag}> does not end")
    return parser.open[0]


def _shown(node: Node) -> str:
    match node.tag:
        case "br":
            return "\n"
        case "ruby":
            return _read(node)
        case "u" if node.text() == _BLANK:
            return HOLE
        case "bdi":
            return node.text()
        case "span" if not node.children:
            return ""
    raise MalformedQuestion(f"its text holds <{node.tag}>")


def _read(ruby: Node) -> str:
    """A word with its reading, which comes last in it."""
    *base, last = ruby.children or [""]
    if isinstance(last, str) or last.tag != "rt" or any(isinstance(one, Node) and one.tag == "ruby" for one in base):
        raise MalformedQuestion("its text holds a word whose reading does not stand over it")
    under = Node("")
    under.children = base
    return annotate(under.text(), last.text())


class _Parser(HTMLParser):
    """Builds the tree, and refuses what does not belong in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag not in _INLINE | _BLOCKS | _EMPTY or not {name for name, _ in attrs} <= _ATTRIBUTES.get(tag, set()):
            raise MalformedQuestion(f"it holds {self.get_starttag_text()}")
        known = dict(attrs)
        if len(known) < len(attrs) or known.get("style", _STYLE) != _STYLE:
            raise MalformedQuestion("it has a style of its own")
        node = Node(tag, known.get("class") or "", known.get("type") or "")
        self.open[-1].children.append(node)
        if tag not in _EMPTY:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """End the element that was begun last."""
        if self.open[-1].tag != tag:
            raise MalformedQuestion(f"</{tag}> ends nothing")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        """Refuse what is not shown."""
        raise MalformedQuestion(f"it holds the comment {data}")

    def handle_decl(self, decl: str) -> None:
        """Refuse what is not shown."""
        raise MalformedQuestion(f"it holds <!{decl}>")

    def handle_pi(self, data: str) -> None:
        """Refuse what is not shown."""
        raise MalformedQuestion(f"it holds <?{data}>")

    def unknown_decl(self, data: str) -> None:
        """Refuse what is not shown."""
        raise MalformedQuestion(f"it holds <![{data}]>")
