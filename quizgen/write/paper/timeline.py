"""Timelines: the dated facts of a topic as a picture."""

from collections.abc import Sequence
from itertools import pairwise
from math import log2

from quizgen.model.ids import Language
from quizgen.model.topic import Topic
from quizgen.model.values import Date, pick
from quizgen.present.chronicle import Dated, date_facts, place_in_time, tell_facts
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.lines import line_data
from quizgen.write.paper.owners import Owner, fact_owner
from quizgen.write.paper.press import Press
from quizgen.write.paper.sheet import sheet_data
from quizgen.write.paper.sources import say_source

_MOST_WEIGHT = 6


def timeline_pdf(topic: Topic, language: Language, press: Press, *, font: str = "") -> bytes | None:
    """The topic's dated facts, from the earliest on, further apart where more time passed.

    None where fewer than two are dated; and None, with findings, where some of them cannot be printed.
    """
    dated = date_facts(topic, language)
    if len(dated) < 2:  # noqa: PLR2004 - one event is no line
        return None
    words = SHEET_WORDS[language]
    title, source = (
        pick(topic.title, language),
        say_source(tell_facts(topic, language)[0].background.citation, language),
    )
    events = [_event(one, weight, language) for one, weight in zip(dated, _weights(dated), strict=True)]
    owners = [fact_owner(one.fact, event) for one, event in zip(dated, events, strict=True)]
    data = {
        "sheet": sheet_data(f"{title} {words.timeline}", language, font=font),
        "title": title,
        "subtitle": words.timeline,
        "source": source,
        "alt": words.timeline_picture.replace("{}", str(len(dated))),
        "events": events,
    }
    own = Owner(data=[title, source], what=f'topic "{topic.id}"', span=topic.span)
    return press.set("timeline", data, [own, *owners], font)


def _event(dated: Dated, weight: int, language: Language) -> Data:
    return {
        "when": line_data(dated.when, language),
        "label": line_data(dated.label, language),
        "note": dated.hedge,
        "exact": isinstance(dated.date, Date) and dated.date.day is not None,
        "weight": weight,
    }


def _weights(dated: Sequence[Dated]) -> list[int]:
    """How much room there is before each event: more for each time that the days since the last one double fourfold."""
    days = [place_in_time(one) for one in dated]
    return [0, *(min(_MOST_WEIGHT, round(log2(1 + later - earlier) / 2)) for earlier, later in pairwise(days))]
