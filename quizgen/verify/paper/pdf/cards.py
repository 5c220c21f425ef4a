"""Flashcards in a PDF: fronts and backs, paired by their numbers and by where they lie."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.model.ids import Kind, Language
from quizgen.verify.paper.pdf.blocks import blocks, report
from quizgen.verify.paper.pdf.edges import Standing
from quizgen.verify.paper.pdf.ink import Ink, Node
from quizgen.verify.paper.prompts import count_of
from quizgen.verify.paper.sheet import Card, Cards
from quizgen.verify.paper.words import NUMBER, WORDS

_ACROSS, _DOWN = 2, 4
_FRONT = (3, 4)
"""How many paragraphs a front has: number, question, perhaps what to do, title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """One side of a card."""

    number: int
    texts: tuple[str, ...]
    """Paragraph by paragraph, the number left out."""
    page: int
    column: int
    row: int


def read_cards(
    root: Node, language: Language, path: str, size: tuple[float, float], strays: list[str]
) -> tuple[Cards, Standing]:
    """Every card; `size` is that of a page, in points."""
    faces = [face for node in _cells(root) if (face := _face(node, size, strays)) is not None]
    title = faces[0].texts[-1] if faces else ""
    fronts = {face.number: face for face in faces if face.texts[-1] == title}
    backs = {face.number: face for face in faces if face.texts[-1] != title}
    if fronts.keys() != backs.keys() or len(fronts) + len(backs) < len(faces):
        odd = sorted({face.number for face in faces if face.number not in fronts or face.number not in backs})
        strays.append(f"has cards with one side, or with several: {', '.join(map(str, odd)) or 'numbers twice'}")
    if not _registers(fronts, backs):
        strays.append("has backs that lie behind the fronts of other cards, however the sheet is turned over")
    cards = (
        _card(fronts[number], backs[number], language, path, strays) for number in sorted(fronts.keys() & backs.keys())
    )
    return Cards(cards=tuple(cards)), Standing(footed=False, headings=(title,) if title else ())


def _cells(node: Node) -> Iterator[Node]:
    """The innermost elements that hold paragraphs."""
    kids = [kid for kid in node.kids if isinstance(kid, Node)]
    if any(kid.role == "P" for kid in kids):
        yield node
    else:
        for kid in kids:
            yield from _cells(kid)


def _face(node: Node, size: tuple[float, float], strays: list[str]) -> _Face | None:
    parts = blocks(node)
    number, *rest = [part.text for part in parts]
    place: Ink | None = next(node.inks(), None)
    if not NUMBER.fullmatch(number) or len(rest) < _FRONT[0] - 1 or place is None:
        report(node, strays)
        return None
    column, row = int(place.left * _ACROSS // size[0]), int(place.top * _DOWN // size[1])
    return _Face(number=int(number), texts=tuple(rest), page=place.page, column=column, row=row)


def _registers(fronts: Mapping[int, _Face], backs: Mapping[int, _Face]) -> bool:
    """Whether each back lies behind its front, all for one way of turning the sheet over."""
    pairs = [(fronts[number], backs[number]) for number in fronts.keys() & backs.keys()]
    return (
        all(_turned(front, back, 1, _ACROSS - 1 - front.column, front.row) for front, back in pairs)
        or all(_turned(front, back, 1, front.column, _DOWN - 1 - front.row) for front, back in pairs)
        or all(_turned(front, back, 0, front.column + 1, front.row) for front, back in pairs)
    )


def _turned(front: _Face, back: _Face, pages: int, column: int, row: int) -> bool:
    return (back.page - front.page, back.column, back.row) == (pages, column, row)


def _card(front: _Face, back: _Face, language: Language, path: str, strays: list[str]) -> Card:
    question, *prompts = front.texts[:-1]
    count = None
    for prompt in prompts:
        asks = WORDS[language].prompts[Kind.SET].fullmatch(prompt)
        count = count_of(asks) if asks else None
        if asks is None or len(prompts) > 1:
            strays.append(f'page {front.page} has "{prompt}" on card {front.number}')
    return Card(
        number=front.number,
        place=f"{path}: page {front.page}, card {front.number}",
        question=question,
        count=count,
        told=back.texts[:-1],
        cited=back.texts[-1],
    )
