"""The page's data as printed items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.model.ids import Kind, Language
from quizgen.verify.page import shape
from quizgen.verify.page.document import UnreadablePage
from quizgen.verify.page.pictures import read_pictures, read_shown
from quizgen.verify.page.responses import RESPONSES, read_response
from quizgen.verify.printed import HOLE, PrintedBackground, PrintedItem, PrintedRemark
from quizgen.verify.proof.words import REMARK_HEADINGS

_DOCUMENT = ("format", "deck", "language", "title", "trail", "description", "topics", "kinds")
_PICTURES = "pictures"
"""Where a page has pictures, and where an item shows some; not there where they have none."""
_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PageItem:
    """An item with what the page judges typed replies by."""

    printed: PrintedItem
    kind: Kind
    topic: int
    """An index into the page's contexts."""
    values: tuple[object, ...]
    """For each text of the key, the key as the page's judge has it; none where nothing is typed."""
    also: tuple[tuple[str, ...], ...]
    """For each of them, the other names that the page shows as right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageQuiz:
    """All that a page asks."""

    language: str
    deck: str
    """The deck's name."""
    title: str
    trail: str
    """What the deck lies under."""
    description: str
    topics: tuple[str, ...]
    """Their titles."""
    kinds: tuple[tuple[str, str], ...]
    """What each kind of item is called."""
    contexts: tuple[object, ...]
    """For each topic, what the page's judge knows of it."""
    pictures: tuple[bytes, ...]
    """Those that its items may show."""
    items: tuple[PageItem, ...]


def read_quiz(data: object, path: str) -> PageQuiz:
    """The items of a page's data; `path` is the page's, for messages.

    Raises:
        UnreadablePage: something is not as it should be, or there is more than there should be.
    """
    document = shape.mapping(data, *_DOCUMENT, "contexts", "backgrounds", "items", maybe=_PICTURES)
    if document["format"] != _FORMAT:
        raise UnreadablePage(f"holds data of format {document['format']!r}, and wants {_FORMAT}")
    topics = shape.each(document["topics"], shape.text)
    kinds = shape.mapping(document["kinds"], *(kind.value for kind in Kind))
    contexts = shape.each(document["contexts"], lambda context: context)
    shape.same_length(topics, contexts)
    language = shape.text(document["language"])
    backgrounds = shape.each(document["backgrounds"], lambda one: _background(one, language))
    pictures = read_pictures(document.get(_PICTURES, []))
    items: list[PageItem] = []
    for number, item in enumerate(shape.each(document["items"], lambda item: item), start=1):
        try:
            items.append(_item(item, f"{path}: item {number}", backgrounds, pictures, len(topics)))
        except UnreadablePage as error:
            raise UnreadablePage(f"holds an item {number} that {error}") from error
    return PageQuiz(
        language=language,
        deck=shape.text(document["deck"]),
        title=shape.text(document["title"]),
        trail=shape.text(document["trail"]),
        description=shape.text(document["description"]),
        topics=topics,
        kinds=tuple((kind, shape.text(name)) for kind, name in kinds.items()),
        contexts=contexts,
        pictures=pictures,
        items=tuple(items),
    )


def _remark(remark: Mapping[str, object], language: str) -> PrintedRemark:
    heading, printed, note = (shape.text(remark[name]) for name in ("heading", "printed", "note"))
    return PrintedRemark(REMARK_HEADINGS.get(Language(language), {}).get(heading, heading), f"{printed}\n{note}")


def _background(value: object, language: str) -> PrintedBackground:
    background = shape.mapping(value, "statements", "citation", "certainty", "remarks")
    citation = shape.mapping(
        background["citation"], "title", "publisher", "published", "inferred", "paragraphs", "cited"
    )
    remarks = shape.each(background["remarks"], lambda one: shape.mapping(one, "heading", "printed", "note"))
    cited = ("title", "publisher", "published", "inferred")
    paragraphs = shape.each(citation["paragraphs"], shape.number)
    if [int(number) for number in _numbers(shape.text(citation["cited"]))] != list(paragraphs):
        raise UnreadablePage("cites other paragraphs in words than in numbers")
    return PrintedBackground(
        statements=shape.each(background["statements"], shape.line),
        source="\n".join(shape.text(citation[name]) for name in cited),
        paragraphs=paragraphs,
        cited=shape.text(citation["cited"]),
        certainty=shape.text(background["certainty"]),
        remarks=tuple(_remark(one, language) for one in remarks),
    )


def _numbers(cited: str) -> list[str]:
    return "".join(c if c.isascii() and c.isdigit() else " " for c in cited).split()


def _item(
    value: object, place: str, backgrounds: Sequence[PrintedBackground], pictures: Sequence[bytes], topics: int
) -> PageItem:
    kind = _kind(value)
    name = RESPONSES[kind]
    item = shape.mapping(value, "id", "kind", "topic", "prompt", "hedge", "stem", name, "background", maybe=_PICTURES)
    told = backgrounds[shape.index(item["background"], len(backgrounds))]
    asked = PrintedItem(
        id=shape.text(item["id"]),
        place=place,
        stem=shape.line(item["stem"], HOLE),
        prompt=shape.text(item["prompt"]),
        hidden=shape.gaps(item["stem"]),
        background=replace(told, hedge=shape.text(item["hedge"])),
        pictures=read_shown(item.get(_PICTURES, []), pictures),
    )
    printed, values, also = read_response(name, item[name], asked)
    return PageItem(printed=printed, kind=kind, topic=shape.index(item["topic"], topics), values=values, also=also)


def _kind(value: object) -> Kind:
    try:
        return Kind(shape.text(value.get("kind") if isinstance(value, dict) else None))
    except ValueError as error:
        raise UnreadablePage("is of no kind") from error
