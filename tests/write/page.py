"""A card's HTML as a learner sees it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset({"br", "hr", "input", "img"})


@dataclass
class Element:
    """An element of a page, with the text that is seen in it: no furigana, a line feed for `<br>`."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    below: "list[Element]" = field(default_factory=list)

    def all(self, name: str) -> "list[Element]":
        """Every element of this tag or class, in the order of the page."""
        mine = [self] if name == self.tag or name in self.attributes.get("class", "").split() else []
        return mine + [found for element in self.below for found in element.all(name)]

    def one(self, name: str) -> str:
        """The text of the only element of this tag or class."""
        (found,) = self.all(name)
        return found.text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].below.append(element)
        if tag == "br":
            self.handle_data("\n")
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        if not any(element.tag == "rt" for element in self.open):
            for element in self.open:
                element.text += data


def read_page(html: str) -> Element:
    """The page; every element has to be closed where it should."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (page,) = reader.open
    return page


def seen(html: str) -> str:
    """All text seen on a page."""
    return read_page(html).text
