"""What a PDF prints, and how its tags hold it together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_INKLESS = str.maketrans(dict.fromkeys("\u200b\u2060"))
"""Stand in long words where they may break, and in カ月, where it may not; no text of an author's has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """Text in one font and size, on one line."""

    text: str
    size: float
    """In points."""
    page: int
    """Counted from 1."""
    left: float
    """Where it begins, in points from the page's left edge."""
    top: float
    """Its baseline, in points from the page's upper edge."""


@dataclass(slots=True)
class Node:
    """An element of the structure, such as a paragraph, a list or a cell."""

    role: str
    kids: Sequence["Node | tuple[Ink, ...] | None"] = ()
    alt: str = ""
    """What it says to those who cannot see it."""

    def pieces(self) -> Iterator[tuple[Ink, ...]]:
        """Every stretch of text in it, in reading order: a gap to fill in is one of its own."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.pieces()
            elif kid is not None:
                yield kid

    def inks(self) -> Iterator[Ink]:
        """Every text in it, in reading order."""
        for piece in self.pieces():
            yield from piece

    @property
    def text(self) -> str:
        """All that is to be read in it."""
        return read(self.inks())

    @property
    def page(self) -> int:
        """The page on which it begins; 0 where it prints nothing."""
        return next((ink.page for ink in self.inks()), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page."""

    number: int
    """Counted from 1."""
    wide: float
    high: float
    """In points."""
    loose: tuple[Ink, ...]
    """Text that no element holds: what stands at the edges, kana over words."""
    codes: tuple[str, ...] = ()
    """What the pictures of codes on it say."""
    strange: tuple[str, ...] = ()
    """What else there is on the page that no sheet has, in words: `a picture`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A PDF, nothing of it believed yet."""

    mark: str
    """What it says that it is."""
    language: str
    root: Node
    pages: tuple[Page, ...] = field(repr=False)


def read(inks: Iterator[Ink] | Sequence[Ink]) -> str:
    """The texts as one."""
    return "".join(ink.text for ink in inks).translate(_INKLESS)


def join_pages(first: Node, second: Node) -> Node | None:
    """One element from what two pages have of it; None where they cannot be of one."""
    if first.role != second.role or len(first.kids) != len(second.kids):
        return None
    kids: list[Node | tuple[Ink, ...] | None] = []
    for one, other in zip(first.kids, second.kids, strict=True):
        if one is None or other is None:
            kids.append(other if one is None else one)
        elif isinstance(one, Node) and isinstance(other, Node):
            joined = join_pages(one, other)
            if joined is None:
                return None
            kids.append(joined)
        else:
            return None
    return Node(first.role, kids, first.alt or second.alt)
