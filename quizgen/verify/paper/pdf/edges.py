"""What stands on a page and in none of its elements: heads and feet, kana over words, arrows between boxes."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from quizgen.verify.paper.pdf.ink import Document, Ink, Page, read

_HEAD, _FOOT = 86, 40
"""In points: how much of a page its head and its foot have."""

_ARROW = "→"
_CUT = "…"
"""Where a title was too long for the edge of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What has to stand at the edges of the pages of one form, or of one sheet."""

    first: int = 1
    """The page on which it begins."""
    code: str = ""
    name: str = ""
    """What the foot says besides code and number."""
    running: str = ""
    """What the head of every further page says besides the code."""
    numbered: bool = True
    """Whether even a single page is numbered."""
    edged: bool = True
    """Whether the pages have head and foot at all."""
    headings: tuple[str, ...] = ()
    """The title, and the instructions line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """What was read at the edges and between the lines."""

    strays: tuple[str, ...]
    misplaced: tuple[str, ...]
    readings: frozenset[str]
    """What stands over words, or so it seems."""


def read_edges(document: Document, standings: Sequence[Standing], repeated: Collection[str]) -> Edges:
    """Read what no element holds; `repeated` is what tables say again on each of their pages."""
    reader = _EdgeReader(document, standings, repeated)
    for page in document.pages:
        reader.read(page)
    return Edges(strays=tuple(reader.strays), misplaced=tuple(reader.misplaced), readings=frozenset(reader.readings))


class _EdgeReader:
    def __init__(self, document: Document, standings: Sequence[Standing], repeated: Collection[str]) -> None:
        self._repeated = frozenset(repeated) | {_ARROW}
        self._printed = {ink.page for ink in document.root.inks()} | {p.number for p in document.pages if p.loose}
        self._pages = len(document.pages)
        self._standings = sorted(standings, key=lambda standing: standing.first)
        self.strays: list[str] = []
        self.misplaced: list[str] = []
        self.readings: set[str] = set()

    def read(self, page: Page) -> None:
        """Read one page."""
        self.strays += [f"page {page.number} has {what}, which no sheet has" for what in page.strange]
        standing, number, count = self._place(page.number)
        wanted = (standing.code,) if standing.code and page.number in self._printed else ()
        if page.codes != wanted:
            said, code = " and ".join(page.codes) or "nothing", standing.code or "nothing"
            self.misplaced.append(f'page {page.number} has a picture that says "{said}" instead of "{code}"')
        between = page.loose
        if standing.edged:
            head = [ink for ink in page.loose if ink.top < _HEAD]
            foot = [ink for ink in page.loose if ink.top > page.high - _FOOT]
            between = tuple(ink for ink in page.loose if _HEAD <= ink.top <= page.high - _FOOT)
            if page.number in self._printed:
                self._compare(page.number, "top", head, _head(standing, number))
                self._compare(page.number, "foot", foot, _foot(standing, number, count))
        texts = (ink.text.strip() for ink in between)
        self.readings |= {text for text in texts if text and text not in self._repeated}

    def _place(self, page: int) -> tuple[Standing, int, int]:
        """What stands on the page; which of its pages it is, and how many it has."""
        begun = [place for place, standing in enumerate(self._standings) if standing.first <= page]
        if not begun:
            return Standing(), page, self._pages
        standing = self._standings[begun[-1]]
        after = self._standings[begun[-1] + 1].first if begun[-1] + 1 < len(self._standings) else self._pages + 1
        last = max((p for p in self._printed if p < after), default=page)
        return standing, page - standing.first + 1, last - standing.first + 1

    def _compare(self, page: int, where: str, inks: Iterable[Ink], wanted: Sequence[str]) -> None:
        said = read(sorted(inks, key=lambda ink: ink.left))
        if not _is_made_of(_bare(said), [_bare(part) for part in wanted]):
            self.misplaced.append(f'page {page} says "{said.strip()}" at its {where} instead of "{" · ".join(wanted)}"')


def _head(standing: Standing, number: int) -> list[str]:
    return [standing.running, standing.code] if number > 1 and standing.code else []


def _foot(standing: Standing, number: int, count: int) -> list[str]:
    if not standing.numbered and count == 1:
        return []
    return [part for part in (standing.code, f"{number} / {count}", standing.name) if part]


def _is_made_of(said: str, wanted: Sequence[str]) -> bool:
    """Whether the parts follow one another, each whole or cut short."""
    if not wanted:
        return not said
    first, rest = wanted[0], wanted[1:]
    if said.startswith(first) and _is_made_of(said[len(first) :], rest):
        return True
    cut = said.find(_CUT)
    return cut > 0 and first.startswith(said[:cut]) and _is_made_of(said[cut + 1 :], rest)


def _bare(text: str) -> str:
    return "".join(text.split())
