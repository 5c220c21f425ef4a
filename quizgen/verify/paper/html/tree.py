"""HTML to a tree of elements, of which only those that our sheets are made of are let in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from quizgen.verify.furigana import annotate, plain
from quizgen.verify.paper.sheet import UnreadableSheet
from quizgen.verify.printed import HOLE

_VOID = frozenset({"meta", "br"})
_KNOWN = re.compile(
    "html|head|meta|title|style|body|header|footer|main|section|article|div|figure|figcaption|svg|path|h1|h2|p|b|small"
    "|strong|span|bdi|i|br|ruby|rp|rt|ul|ol|li|table|thead|tbody|tfoot|tr|th|td"
)
_ATTRIBUTES = {
    "html": {"lang"},
    "meta": {"charset", "name", "content", "http-equiv"},
    "svg": {"viewbox", "role", "aria-label"},
    "path": {"fill", "d"},
    "th": {"scope"},
}
"""What an element may have besides a class and a width."""
_EVERYWHERE = frozenset({"class", "style"})
_META = (
    {"charset": "utf-8"},
    {"name": "generator"},
    {"name": "viewport", "content": "width=device-width, initial-scale=1"},
    {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"},
)
"""What a page says of itself to browsers; nothing else may send them elsewhere."""
_WIDTH = re.compile(r"width: [0-9]+em")
"""The only style that an element has of its own."""

_GAP = re.compile("（\u3000{4,}）|_{8,}")
_NO_STYLE = "width: 0em"
_UNREAD = frozenset({"rt", "rp", "style", "svg"})


@dataclass(slots=True)
class Element:
    """A piece of the page."""

    tag: str
    classes: frozenset[str] = frozenset()
    children: list["Element | str"] = field(default_factory=list)
    label: str = ""
    """What it says to those who cannot see it."""
    drawn: str = ""
    """The strokes of a path."""
    is_read: bool = False
    """Whether somebody has asked for its text."""

    def find_all(self, tag: str, class_: str = "") -> Iterator["Element"]:
        """Every element within, in the order of the page, that has the tag and, if one is given, the class."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and (not class_ or class_ in child.classes):
                    yield child
                yield from child.find_all(tag, class_)

    def find(self, tag: str, class_: str = "") -> "Element":
        """The first such element.

        Raises:
            UnreadableSheet: there is none.
        """
        found = next(self.find_all(tag, class_), None)
        if found is None:
            raise UnreadableSheet(f"lacks a <{tag}>" + (f' of the class "{class_}"' if class_ else ""))
        return found

    def has(self, tag: str, class_: str = "") -> bool:
        """Whether there is such an element."""
        return next(self.find_all(tag, class_), None) is not None

    @property
    def source(self) -> str:
        """The text that is a style sheet, as written."""
        return "".join(child for child in self.children if isinstance(child, str))

    @property
    def text(self) -> str:
        """What is to be read, readings as `furigana` notes them, a HOLE for each gap. Whoever asks has read it."""
        self.is_read = True
        if self.tag in _UNREAD:
            return ""
        if "gap" in self.classes:
            return HOLE if _GAP.fullmatch("".join(map(str, self.children))) else "?"
        if self.tag == "ruby":
            return self._annotated
        return "".join(plain(child) if isinstance(child, str) else child.text for child in self.children)

    @property
    def _annotated(self) -> str:
        """A word with its reading over it, and the brackets in which it stands where nothing can stand over words."""
        under = [child for child in self.children if isinstance(child, str)]
        rest = [(child.tag, child.written) for child in self.children if isinstance(child, Element)]
        if len(under) != 1 or [("rp", "（"), ("rt", rest[1][1] if rest[1:] else ""), ("rp", "）")] != rest:
            raise UnreadableSheet("has a word whose reading does not stand over it")
        return annotate(under[0], rest[1][1])

    @property
    def written(self) -> str:
        """Its own text, be it read or not."""
        return "".join(child for child in self.children if isinstance(child, str)).strip()

    def unread(self) -> Iterator[str]:
        """Whatever nobody has asked for."""
        for child in self.children:
            if isinstance(child, str):
                if child.strip() and not self.is_read:
                    yield child.strip()
            elif not self.is_read and child.tag not in _UNREAD:
                yield from child.unread()

    @property
    def line(self) -> str:
        """What authors wrote in it: the text of its one isolated stretch, with at most a mark or a label before.

        Raises:
            UnreadableSheet: something else is to be read there too.
        """
        stretch = self.find("bdi")
        label = next((element.text for tag in ("b", "small") for element in self.find_all(tag)), "")
        if self.text.strip() != f"{label} {stretch.text}".strip() and self.text != f"{label}{stretch.text}":
            raise UnreadableSheet(f'has "{self.text.strip()}" where "{stretch.text}" should stand alone')
        return stretch.text


def parse(data: bytes) -> Element:
    """The page's root, with everything in it.

    Raises:
        UnreadableSheet: it is not UTF-8, or has an element or an attribute that no sheet of ours has.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise UnreadableSheet("is not UTF-8") from None
    parser = _Parser()
    parser.feed(text)
    parser.close()
    if not parser.is_whole:
        raise UnreadableSheet("is cut short")
    return parser.root


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    @property
    def is_whole(self) -> bool:
        """Whether everything that was opened has been closed."""
        return len(self._open) == 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        known = _KNOWN.fullmatch(tag) and values.keys() <= _EVERYWHERE | _ATTRIBUTES.get(tag, set())
        known = known and (tag == "path") is (self._open[-1].tag == "svg")
        if tag == "meta":
            said = {"name": "generator"} if values.get("name") == "generator" else values
            known = known and said in _META
        if not known or not _WIDTH.fullmatch(values.get("style", _NO_STYLE) or ""):
            raise UnreadableSheet(f"has a <{tag}> that could show something else than it says")
        classes = frozenset((values.get("class") or "").split())
        element = Element(tag, classes, label=values.get("aria-label") or "", drawn=values.get("d") or "")
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()
        elif tag not in _VOID:
            raise UnreadableSheet(f"closes a <{tag}> that is not open")

    def handle_data(self, data: str) -> None:
        if self._open[-1].tag in {"svg", "path"} and data.strip():
            raise UnreadableSheet("has text in its picture")
        self._open[-1].children.append(data)
