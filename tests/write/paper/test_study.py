"""Study sheets and timelines of the real topics: every fact is there, on one page, with its place in the source."""

from pathlib import Path

import pytest

from quizgen.model.ids import Language, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.chronicle import date_facts, tell_facts
from quizgen.present.line import plain
from quizgen.write.paper.study import study_pdf
from quizgen.write.paper.timeline import timeline_pdf

from ..sample import TOPIC
from ..sample import bank as sample_bank
from .printed import SHRUNK, find, glyphs, outside, page_count, squeeze, tags
from .sheets import Shop

TOPICS = (TopicId("neptune"), TopicId("twitter-ai"))


@pytest.fixture(scope="module")
def bank() -> Bank:
    return open_project(Workspace(root=Path(__file__).parents[3])).bank


@pytest.mark.parametrize("name", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_on_the_one_page(shop: Shop, bank: Bank, language: Language, name: TopicId) -> None:
    pdf = study_pdf(bank.topics[name], language, shop.press)
    assert pdf is not None
    assert (page_count(pdf), outside(pdf, 15)) == (1, [])
    (page,) = tags(pdf)
    heard = squeeze(page.text)
    told = tell_facts(bank.topics[name], language)
    assert len(told) == len(bank.topics[name].facts)
    assert [one.fact.id for one in told if squeeze(plain(one.background.statements[0])) not in heard] == []


def test_facts_stand_under_their_paragraphs(shop: Shop, bank: Bank) -> None:
    pdf = study_pdf(bank.topics[TOPICS[0]], LANGUAGES[1], shop.press)
    assert pdf is not None
    headings = [heading.text for heading in tags(pdf)[0].all("H2")]
    assert headings[:3] == ["Paragraph 2", "Paragraph 3", "Paragraph 4"]


@pytest.mark.parametrize("name", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_dated_facts_stand_in_order_down_the_page(shop: Shop, bank: Bank, language: Language, name: TopicId) -> None:
    pdf = timeline_pdf(bank.topics[name], language, shop.press)
    assert pdf is not None
    assert (page_count(pdf), outside(pdf, 20)) == (1, [])
    dated = date_facts(bank.topics[name], language)
    letters = "".join(glyph.text for glyph in glyphs(pdf) if glyph.text.strip() and glyph.size > 12 * SHRUNK)
    places = [letters.find(squeeze(plain(one.when) + plain(one.label))) for one in dated]
    assert places == sorted(places)
    assert -1 not in places


def test_timeline_says_what_it_shows_and_is_read_event_by_event(shop: Shop, bank: Bank) -> None:
    pdf = timeline_pdf(bank.topics[TOPICS[0]], LANGUAGES[1], shop.press)
    assert pdf is not None
    page = tags(pdf)[0]
    assert [figure.alt for figure in page.all("Figure")] == ["Timeline of 9 events, earliest first"]
    texts = [block.text for block in page.all("Div") if len(block.all("Div")) == 1]
    assert texts[:4] == [
        "December 28, 1612",
        "Galileo draws Neptune in his notebook",
        "March 13, 1781",
        "Uranus is discovered",
    ]


def test_more_time_takes_more_room(shop: Shop, bank: Bank) -> None:
    pdf = timeline_pdf(bank.topics[TOPICS[0]], LANGUAGES[1], shop.press)
    assert pdf is not None
    tops = [find(pdf, text)[0].top for text in ("March 13, 1781", "August 31, 1846", "September 23, 1846")]
    assert tops[1] - tops[0] > 1.5 * (tops[2] - tops[1])


def test_year_comes_after_its_days(bank: Bank) -> None:
    dated = date_facts(bank.topics[TOPICS[0]], LANGUAGES[1])
    assert [plain(one.when) for one in dated][2:7] == [
        "August 31, 1846",
        "September 23, 1846",
        "October 10, 1846",
        "1846",
        "1848",
    ]


def test_topic_without_statements_or_dates_has_no_sheet(shop: Shop) -> None:
    topic = sample_bank().topics[TOPIC]
    with pytest.raises(KeyError, match="machine"):
        study_pdf(topic, LANGUAGES[0], shop.press)
