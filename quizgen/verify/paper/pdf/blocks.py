"""The elements of a PDF without those that only hold others: headings, paragraphs, lists, tables and bare text."""

from collections.abc import Iterator, Sequence

from quizgen.verify.paper.pdf.ink import Ink, Node

TEXT = "Text"
"""The role of text that stands in no element of its own."""

_HOLDING = frozenset({"", "Document", "Div", "Part", "Sect", "NonStruct", "Span"})


def blocks(node: Node) -> tuple[Node, ...]:
    """What the node holds, in reading order."""
    return tuple(_blocks(node))


def _blocks(node: Node) -> Iterator[Node]:
    pieces: list[tuple[Ink, ...]] = []
    for kid in node.kids:
        if kid is None:
            continue
        if not isinstance(kid, Node):
            pieces.append(kid)
        elif kid.role == "Span" and _is_bare(kid):
            pieces += kid.pieces()
        else:
            yield from _gather(pieces)
            pieces = []
            if kid.role in _HOLDING:
                yield from _blocks(kid)
            else:
                yield kid
    yield from _gather(pieces)


def _is_bare(node: Node) -> bool:
    return all(not isinstance(kid, Node) or (kid.role == "Span" and _is_bare(kid)) for kid in node.kids)


def _gather(pieces: Sequence[tuple[Ink, ...]]) -> Iterator[Node]:
    if any(ink.text.strip() for piece in pieces for ink in piece):
        yield Node(TEXT, tuple(pieces))


class Cursor:
    """Blocks read one after another; what nobody takes is reported."""

    def __init__(self, found: Sequence[Node], strays: list[str]) -> None:
        self._found = found
        self._place = 0
        self.strays = strays
        """What was left unread, in words."""

    @property
    def role(self) -> str:
        """That of the next block; empty at the end."""
        return self._found[self._place].role if self._place < len(self._found) else ""

    @property
    def text(self) -> str:
        """That of the next block."""
        return self._found[self._place].text if self._place < len(self._found) else ""

    def take(self, *roles: str) -> Node | None:
        """The next block if it has one of the roles; None, and nothing taken, where it has not."""
        if not self.role or self.role not in roles:
            return None
        self._place += 1
        return self._found[self._place - 1]

    def want(self, *roles: str) -> Node:
        """The next block if it has one of the roles; an empty one where it has not."""
        return self.take(*roles) or Node("")

    def pass_by(self) -> None:
        """Leave the next block unread."""
        node = self._found[self._place]
        self._place += 1
        report(node, self.strays)

    def finish(self) -> None:
        """Leave the rest unread."""
        while self.role:
            self.pass_by()


def report(node: Node, strays: list[str]) -> None:
    """Note that the node was not read."""
    if node.text.strip():
        strays.append(f'page {node.page} has "{node.text.strip()}", which belongs to nothing that quizgen prints there')
