"""What is told of facts, whatever is asked about them."""

from collections.abc import Iterator

from quizgen.model.ids import Language
from quizgen.model.item import Prose
from quizgen.model.topic import Article, Certainty, Fact
from quizgen.model.values import Localized, pick
from quizgen.present.line import Line
from quizgen.present.lines import Lines
from quizgen.present.presentation import Background, Citation, Remarked
from quizgen.present.prose import attribute, common_lead
from quizgen.wording.phrasebook import Phrasebook

_FIRMEST_FIRST = (Certainty.STATED, Certainty.REPORTED, Certainty.POSSIBLE)


def weakest(facts: tuple[Fact, ...]) -> Certainty:
    """How certain the least certain of the facts is."""
    return max((fact.certainty for fact in facts), key=_FIRMEST_FIRST.index)


def hedge_of(facts: tuple[Fact, ...], book: Phrasebook) -> str:
    """How sure the source is of the facts; empty where it simply states them."""
    certainty = weakest(facts)
    return "" if certainty is Certainty.STATED else book.certainties[certainty]


def cited_paragraphs(facts: tuple[Fact, ...]) -> tuple[int, ...]:
    """Every paragraph that the facts rest on, in ascending order."""
    return tuple(sorted({evidence.paragraph for fact in facts for evidence in fact.evidence}))


def attribute_each(statements: tuple[Prose, ...], facts: tuple[Fact, ...], language: Language) -> Iterator[Prose]:
    """Each statement with whose word its fact is."""
    leads = [common_lead((fact,), language) for fact in facts]
    if len(leads) != len(statements):
        leads = [common_lead(facts, language)] * len(statements)
    yield from (attribute(prose, lead, language) for prose, lead in zip(statements, leads, strict=True))


def describe_background(
    facts: tuple[Fact, ...], statements: tuple[Prose, ...], article: Article, lines: Lines, book: Phrasebook
) -> Background:
    """The background of every item about the facts, in the phrasebook's language."""
    certainty = weakest(facts)
    told: tuple[Line, ...] = tuple(map(lines.sentence, attribute_each(statements, facts, book.language)))
    return Background(
        statements=told,
        citation=_cite(article, cited_paragraphs(facts), book),
        certainty=certainty,
        certainty_label=book.certainties[certainty],
        remarks=tuple(dict.fromkeys(_remarks(facts, book))),
    )


def _cite(article: Article, paragraphs: tuple[int, ...], book: Phrasebook) -> Citation:
    def told(text: Localized | None) -> str:
        return pick(text, book.language) if text else ""

    return Citation(
        title=told(article.title),
        publisher=told(article.publisher),
        published=told(article.published),
        inferred=told(article.inferred),
        paragraphs=paragraphs,
        cited=book.cite(paragraphs),
    )


def _remarks(facts: tuple[Fact, ...], book: Phrasebook) -> Iterator[Remarked]:
    for fact in facts:
        for heading, remarks in ((book.erratum, fact.errata), (book.resolution, fact.resolutions)):
            for remark in remarks:
                yield Remarked(heading=heading, printed=remark.printed, note=pick(remark.note, book.language))
