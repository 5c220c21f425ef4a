"""Quizgen's own words, and how they join what authors wrote."""

from dataclasses import fields

import pytest

from quizgen.model.ids import Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.topic import Certainty
from quizgen.wording.attribution import according_to_entity, lead_in
from quizgen.wording.phrasebook import PHRASEBOOKS, list_of

JA, EN = PHRASEBOOKS[JAPANESE], PHRASEBOOKS[ENGLISH]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: Language) -> None:
    book = PHRASEBOOKS[language]
    assert book.language == language
    assert set(book.kinds) == set(Kind)
    assert set(book.certainties) == set(Certainty)
    assert all(getattr(book, field.name) for field in fields(book))
    assert len(set(book.kinds.values())) == len(Kind)


def test_japanese_prompts_end_as_in_a_printed_test() -> None:
    prompts = (JA.fill, JA.choose, JA.judge, JA.timeline, JA.name_all(3))
    assert all(prompt.endswith(("か。", "よ。", "べ。", "）。")) for prompt in prompts)


def test_labels_and_quotations() -> None:
    assert JA.label(JA.correction, "3カ月") == "正しくは：3カ月"
    assert EN.label(EN.correction, "3 months") == "Correction: 3 months"
    assert JA.quote("昨年12月") == "「昨年12月」"
    assert EN.quote("last {} December") == "“last {} December”"


def test_paragraphs_are_cited() -> None:
    assert [JA.cite((4,)), JA.cite((4, 11))] == ["第4段落", "第4段落、第11段落"]
    assert [EN.cite((4,)), EN.cite((4, 11)), EN.cite((4, 7, 11))] == [
        "paragraph 4",
        "paragraphs 4 and 11",
        "paragraphs 4, 7 and 11",
    ]


def test_sets_say_how_many_answers_they_have() -> None:
    assert [JA.name_all(2), JA.name_all(9), JA.name_all(10)] == [
        "すべて挙げよ（答えは2つ）。",
        "すべて挙げよ（答えは9つ）。",
        "すべて挙げよ（答えは10個）。",
    ]
    assert [EN.name_all(1), EN.name_all(2), EN.name_all(3)] == ["Name the only one.", "Name both.", "Name all 3."]


@pytest.mark.parametrize(
    ("texts", "japanese", "english"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A、B", "A and B"),
        (["A", "B", "C"], "A、B、C", "A, B and C"),
        (["October 28, 2022", "2023"], "October 28, 2022、2023", "October 28, 2022; 2023"),
        (["春、夏", "秋"], "春、夏；秋", "春、夏 and 秋"),
    ],
)
def test_lists(texts: list[str], japanese: str, english: str) -> None:
    assert (list_of(texts, JAPANESE), list_of(texts, ENGLISH)) == (japanese, english)


def test_japanese_lead_in_takes_a_comma() -> None:
    expected = ("同社に詳しい情報筋によると、", "ツイッターは")
    assert lead_in("同社に詳しい情報筋によると", "ツイッターは", JAPANESE) == expected


@pytest.mark.parametrize(
    ("start", "continued"),
    [
        ("How many chips did ", "how many chips did "),
        ("The project uses ", "the project uses "),
        ("A", "a"),
        ("What's the share of ", "what's the share of "),
        ("In 2022, ", "in 2022, "),
        ("I wonder", "I wonder"),
        ("It", "it"),
        ("Twitter bought", "Twitter bought"),
        ("AI is", "AI is"),
        ("IT is", "IT is"),
        ("IBM", "IBM"),
        ("Who-knows", "Who-knows"),
        ("Will the center", "will the center"),
        ("Will Smith joined", "Will Smith joined"),
        ("Match Group owns", "Match Group owns"),
        ("Name both founders", "name both founders"),
        ("", ""),
        (" joined", " joined"),
    ],
)
def test_english_lead_in_lowers_no_name(start: str, continued: str) -> None:
    lead = "according to people familiar with the company"
    assert lead_in(lead, start, ENGLISH) == ("According to people familiar with the company, ", continued)


def test_lead_in_from_an_entity() -> None:
    assert lead_in(according_to_entity("The Information", ENGLISH), "How", ENGLISH) == (
        "According to The Information, ",
        "how",
    )
    assert lead_in(according_to_entity("ジ・インフォメーション", JAPANESE), "", JAPANESE) == (
        "ジ・インフォメーションによると、",
        "",
    )


def test_english_lead_in_keeps_a_name_with_capitals_inside() -> None:
    assert lead_in("xAI says", "", ENGLISH) == ("xAI says, ", "")
