"""What a deck file says under `worksheet:`, to a plan."""

from collections.abc import Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.load.members import as_member, as_members
from quizgen.load.nodes import MappingNode, Node
from quizgen.load.shape import (
    as_distinct,
    as_integer,
    as_items,
    as_localized,
    as_mapping,
    as_text,
    check_keys,
    require,
)
from quizgen.model.ids import Kind, RelationName, TopicId
from quizgen.model.topic import Certainty
from quizgen.model.worksheet import (
    DEFAULT_FORMS,
    MOST_FORMS,
    Arrangement,
    Layout,
    SectionPlan,
    WorksheetPlan,
    usual_points,
)

_KEYS = ("title", "instructions", "forms", "layout", "font", "order", "sections")
_SECTION_KEYS = ("kind", "count", "points", "topics", "relations", "tags", "certainty")

_MOST_ITEMS = 500
_MOST_POINTS = 1_000


def load_plan(body: MappingNode | None, problems: Collector) -> WorksheetPlan:
    """The plan; what is not written, or cannot be read, is as where there is no plan."""
    if body is None:
        return WorksheetPlan()
    check_keys(body, _KEYS, "worksheet", problems)
    sections = as_items(body.get("sections"), "sections", problems, filled=True)
    font = body.get("font")
    return WorksheetPlan(
        title=as_localized(body.get("title"), "title", problems) or {},
        instructions=as_localized(body.get("instructions"), "instructions", problems) or {},
        forms=as_integer(body.get("forms"), "forms", 1, MOST_FORMS, problems) or DEFAULT_FORMS,
        layout=as_member(body.get("layout"), "layout", Layout, problems) or Layout.STANDARD,
        font=as_text(font, "font", problems) or "",
        font_span=font.span if font else None,
        order=as_member(body.get("order"), "order", Arrangement, problems) or Arrangement.KIND,
        sections=tuple(_sections(sections, problems)),
        span=body.span,
    )


def _sections(nodes: tuple[Node, ...], problems: Collector) -> Iterator[SectionPlan]:
    for node in nodes:
        body = as_mapping(node, "a section", problems)
        if body is None:
            continue
        check_keys(body, _SECTION_KEYS, "a section", problems)
        kind = as_member(require(body, "kind", problems), "kind", Kind, problems)
        count = as_integer(require(body, "count", problems), "count", 1, _MOST_ITEMS, problems)
        points = as_integer(body.get("points"), "points", 1, _MOST_POINTS, problems)
        if kind is None or count is None:
            continue
        topics, relations, tags = (
            dict(as_distinct(body.get(key), what, problems, filled=True))
            for key, what in (("topics", "topic"), ("relations", "relation"), ("tags", "tag"))
        )
        yield SectionPlan(
            kind=kind,
            count=count,
            points=points or usual_points(kind),
            topics=tuple(map(TopicId, topics)),
            relations=tuple(map(RelationName, relations)),
            tags=tuple(tags),
            certainty=tuple(as_members(body.get("certainty"), "certainty", Certainty, problems)),
            span=body.span,
            name_spans={name: item.span for name, item in (topics | relations | tags).items()},
        )
