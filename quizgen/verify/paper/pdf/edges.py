"""What stands on a page and in none of its elements: heads and feet, kana over words, arrows between boxes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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
    running: tuple[str, ...] = ()
    """What the head of every further page says besides the code, part by part; its pages have no head where empty."""
    numbered: bool = True
    """Whether even a single page is numbered."""
    footed: bool = True
    """Whether the pages have a foot at all."""
    continued: Mapping[int, str] = field(default_factory=dict)
    """By page: what the head of the table says that goes on there."""
    headings: tuple[str, ...] = ()
    """The title, and the instructions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """What was read at the edges and between the lines."""

    strays: tuple[str, ...]
    misplaced: tuple[str, ...]
    readings: frozenset[str]
    """What stands over words, or so it seems."""


def read_edges(document: Document, standings: Sequence[Standing]) -> Edges:
    """Read what no element holds."""
    reader = _EdgeReader(document, standings)
    for page in document.pages:
        reader.read(page)
    return Edges(strays=tuple(reader.strays), misplaced=tuple(reader.misplaced), readings=frozenset(reader.readings))


class _EdgeReader:
    def __init__(self, document: Document, standings: Sequence[Standing]) -> None:
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
        highest, lowest = _HEAD if standing.running else 0, page.high - (_FOOT if standing.footed else 0)
        if page.number in self._printed:
            head = [ink for ink in page.loose if ink.top < highest]
            foot = [ink for ink in page.loose if ink.top > lowest]
            self._compare(page.number, "top", head, _head(standing, number))
            self._compare(page.number, "foot", foot, _foot(standing, number, count))
        between: Sequence[Ink] = [ink for ink in page.loose if highest <= ink.top <= lowest]
        if page.number in standing.continued:
            between = self._without(between, page.number, standing.continued[page.number])
        texts = (ink.text.strip() for ink in between)
        self.readings |= {text for text in texts if text and text != _ARROW}

    def _without(self, inks: Sequence[Ink], page: int, repeated: str) -> Sequence[Ink]:
        """The inks but those that say the head of a table again, which stands above all else on its page."""
        wanted, said = _bare(repeated), ""
        for count, ink in enumerate(inks, start=1):
            said += _bare(read([ink]))
            if said == wanted:
                return inks[count:]
            if not wanted.startswith(said):
                break
        self.misplaced.append(f'page {page} goes on with a table, but not under "{repeated}" again')
        return inks

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
    return [*standing.running, standing.code] if number > 1 and standing.running else []


def _foot(standing: Standing, number: int, count: int) -> list[str]:
    if not standing.footed or (not standing.numbered and count == 1):
        return []
    return [part for part in (standing.code, f"{number} / {count}", standing.name) if part]


def _is_made_of(said: str, wanted: Sequence[str]) -> bool:
    """Whether the parts follow one another, each whole or cut short."""
    if not wanted:
        return not said
    first, *rest = wanted
    if not rest and first.endswith(_CUT) and said.startswith(first.removesuffix(_CUT)):
        return True  # what the page itself has of it was cut sooner
    if said.startswith(first) and _is_made_of(said[len(first) :], rest):
        return True
    cuts = (place for place, sign in enumerate(said) if sign == _CUT and place)
    return any(first.startswith(said[:cut]) and _is_made_of(said[cut + 1 :], rest) for cut in cuts)


def _bare(text: str) -> str:
    return "".join(text.split())
