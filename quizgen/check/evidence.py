"""Facts held against their source: every figure has a quote that says it, every quote stands where it is cited."""

import re
import unicodedata

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.grading.ordinals import read_ordinal
from quizgen.model.compare import same_value
from quizgen.model.ids import SlotName
from quizgen.model.language import ENGLISH
from quizgen.model.names import comparison_key
from quizgen.model.partial import is_partial
from quizgen.model.reduce import reduce
from quizgen.model.schema import Slot, ValueType
from quizgen.model.topic import Fact, Remark, Topic
from quizgen.model.values import Entity, Form, Number, Period, Precision, Value
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read

_NEEDS_NO_FIGURE = (ValueType.ENTITY, ValueType.TEXT)

_FIGURE = re.compile(r"(?:[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?|[〇零一二三四五六七八九十百千万億兆])+")
"""A number as it stands in a text, in figures, in kanji or in both: 10,000 or 1.5万 or 二十."""


def check_support(topic: Topic, problems: Collector) -> None:
    """Every date and amount is what one of its fact's quotes says, or a remark says how it came of one."""
    lexicon = Lexicon.of(topic)
    for fact in topic.facts:
        quotes = [quote.text for evidence in fact.evidence for quote in evidence.quotes]
        explained = _check_remarks(fact, quotes, problems)
        for name, value in fact.cells.items():
            slot = topic.relations[fact.relation].slots[name]
            if slot.type in _NEEDS_NO_FIGURE or name in explained or not _is_counted(slot, topic):
                continue
            if not any(_says(quote, slot, value, topic, lexicon) for quote in quotes):
                message = f'no quote of fact "{fact.id}" says its "{name}"'
                help_ = "quote the figure as the source has it, or add `resolved:` with how it was worked out"
                span = fact.cell_spans.get(name, fact.span)
                problems.add(Rule.UNSUPPORTED_CELL, message, span, help=help_, subject=fact.id)


def check_article(topic: Topic, paragraphs: tuple[str, ...], problems: Collector) -> None:
    """Every quote stands in the paragraph that its fact cites; `paragraphs` are the article's non-empty lines."""
    if len(paragraphs) != topic.article.paragraphs:
        message = f"the article has {count_of(len(paragraphs), 'paragraph')}, not {topic.article.paragraphs}"
        help_ = "count its non-empty lines, title and headings included"
        problems.add(Rule.WRONG_PARAGRAPH_COUNT, message, topic.article.span, help=help_)
    folded, keys = tuple(map(_fold, paragraphs)), tuple(map(comparison_key, paragraphs))
    for fact in topic.facts:
        _check_names(fact, keys, problems)
        for evidence in fact.evidence:
            cited = folded[evidence.paragraph - 1] if evidence.paragraph <= len(folded) else ""
            for quote in evidence.quotes:
                if not stands_in(quote.text, cited):
                    help_ = _where(quote.text, folded)
                    message = f'paragraph {evidence.paragraph} does not have "{quote.text}"'
                    problems.add(Rule.QUOTE_NOT_FOUND, message, quote.span, help=help_, subject=fact.id)


def stands_in(quote: str, text: str) -> bool:
    """Whether the text has the quote, the width of characters aside, and not only as a piece of a longer figure.

    6 does not stand in "16 moons", nor 2月 in 12月, nor 000 in 10,000.
    """
    sought, text = _fold(quote), _fold(text)
    start = text.find(sought)
    if start < 0:
        return False
    inside = {place for figure in _FIGURE.finditer(text) for place in range(figure.start() + 1, figure.end())}
    while start >= 0:
        if inside.isdisjoint((start, start + len(sought))):
            return True
        start = text.find(sought, start + 1)
    return False


def _where(quote: str, paragraphs: tuple[str, ...]) -> str:
    found = [str(number) for number, text in enumerate(paragraphs, 1) if stands_in(quote, text)]
    if found:
        return f"it stands in paragraph {', '.join(found)}"
    if any(_fold(quote) in text for text in paragraphs):
        return "it is there only as a part of another figure: quote the whole figure"
    return "it stands nowhere in the article"


def _check_names(fact: Fact, paragraphs: tuple[str, ...], problems: Collector) -> None:
    """Every entity of the fact is named, by whatever name, in a paragraph that the fact cites."""
    cited = [paragraphs[evidence.paragraph - 1] for evidence in fact.evidence if evidence.paragraph <= len(paragraphs)]
    explained = {remark.slot for remark in (*fact.errata, *fact.resolutions)}
    for slot, value in fact.cells.items():
        if not isinstance(value, Entity) or slot in explained:
            continue
        if not any(key in paragraph for key in value.comparison_keys for paragraph in cited):
            message = f'no paragraph that fact "{fact.id}" cites names "{value.id}"'
            help_ = "cite the paragraph that does, or give the entity the name it has there as an alias"
            span = fact.cell_spans.get(slot, fact.span)
            problems.add(Rule.UNSUPPORTED_CELL, message, span, help=help_, severity=Severity.NOTE, subject=fact.id)


def split_paragraphs(text: str) -> tuple[str, ...]:
    """An article's non-empty lines, which its paragraphs are counted by."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _check_remarks(fact: Fact, quotes: list[str], problems: Collector) -> frozenset[SlotName]:
    """The slots that a remark speaks for; its printed form has to be among the quotes."""
    remarks: tuple[Remark, ...] = (*fact.errata, *fact.resolutions)
    for remark in remarks:
        if not any(stands_in(remark.printed, quote) for quote in quotes):
            message = f'"{remark.printed}" is not among the quotes of fact "{fact.id}"'
            problems.add(Rule.UNSUPPORTED_CELL, message, remark.span, help="quote it as evidence", subject=fact.id)
    return frozenset(remark.slot for remark in remarks)


def _is_counted(slot: Slot, topic: Topic) -> bool:
    """Whether counts of the slot can be read: without its unit, which other findings are about, none can."""
    unit = topic.units.get(slot.unit) if slot.unit is not None else None
    return slot.unit is None or (unit is not None and not is_partial(unit.forms))


def _says(quote: str, slot: Slot, value: Value, topic: Topic, lexicon: Lexicon) -> bool:
    """Whether the quote reads as the value; a bare figure may leave the unit to the sentence around it.

    A period, as 1715–1774, says when it begins and when it ends, and an ordinal is a number.
    """
    language = topic.article.language
    readings = read(quote, slot.type, language, lexicon)
    ends = (end for said in readings if isinstance(said, Period) for end in (said.start, said.end))
    if any(same_value(value, said) for said in (*readings, *ends)):
        return True
    if not isinstance(value, Number):
        return False
    if language == ENGLISH and value.precision is Precision.EXACT and value.amount == read_ordinal(quote.lower()):
        return True
    bare = reduce(value, Form.BARE)
    return bare in readings or bare in read(quote, slot.type, language, lexicon, Form.BARE)


def _fold(text: str) -> str:
    """Width of characters aside."""
    return unicodedata.normalize("NFKC", text)
