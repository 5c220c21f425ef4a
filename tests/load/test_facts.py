"""Rows of facts, their evidence, and what they refer to by name."""

from decimal import Decimal

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import SlotName, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Article, Certainty, Erratum, Evidence, Fact, Quote, Resolution
from quizgen.model.values import Date, Money, Number, Text

from ..authoring import FACTS, TEMPLATES, Desk

OPTIONAL = "price: {type: money, optional: true}}"


def last_fact(desk: Desk) -> Fact:
    return desk.topic().facts[-1]


def test_row_is_read_whole(desk: Desk) -> None:
    fact = last_fact(desk)
    assert (fact.id, fact.relation, fact.certainty, fact.according_to) == ("gpus", "purchase", Certainty.STATED, None)
    assert list(fact.cells.values())[1:] == [
        Number(amount=Decimal(10_000), unit=UnitName("chip")),
        Money(amount=Decimal(10_000), currency="USD"),
    ]
    assert fact.evidence == (Evidence(paragraph=4, quotes=(Quote(text="1万個"), Quote(text="1万ドル"))),)
    assert str(fact.span) == "questions/mini/facts.yaml:31:11"
    assert str(fact.evidence[0].quotes[1].span) == "questions/mini/facts.yaml:35:45"
    assert {slot: str(span) for slot, span in fact.cell_spans.items()} == {
        "buyer": "questions/mini/facts.yaml:32:14",
        "count": "questions/mini/facts.yaml:33:14",
        "price": "questions/mini/facts.yaml:34:14",
    }


def test_evidence_may_be_a_list(desk: Desk) -> None:
    desk.replace(
        FACTS,
        "{paragraph: 4, quote: [1万個, 1万ドル]}",
        "[{paragraph: 4, quote: 1万個}, {paragraph: 5, quote: [1万ドル]}, {paragraph: 1}]",
    )
    assert last_fact(desk).evidence == (
        Evidence(paragraph=4, quotes=(Quote(text="1万個"),)),
        Evidence(paragraph=5, quotes=(Quote(text="1万ドル"),)),
        Evidence(paragraph=1, quotes=()),
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("insiders", {"ja": "情報筋によると", "en": "according to insiders"}),
        ("musk", {"ja": "イーロン・マスクによると", "en": "according to Elon Musk"}),
        ("{ja: 噂では, en: as rumour has it}", {"ja": "噂では", "en": "as rumour has it"}),
    ],
)
@pytest.mark.parametrize("certainty", [Certainty.REPORTED, Certainty.POSSIBLE])
def test_reported_fact_says_by_whom(desk: Desk, written: str, said: dict[str, str], certainty: Certainty) -> None:
    desk.replace(
        FACTS, "    - id: gpus\n", f"    - id: gpus\n      certainty: {certainty}\n      according_to: {written}\n"
    )
    fact = last_fact(desk)
    assert fact.certainty is certainty
    assert fact.according_to == said


def test_remarks_speak_for_cells(desk: Desk) -> None:
    desk.replace(FACTS, "[1万個, 1万ドル]", "[一万箱, 昨年]")
    desk.replace(
        FACTS,
        "      count: 10000\n",
        "      count: 10000\n"
        "      errata: [{slot: count, printed: 一万箱, note: {ja: 個の誤り, en: boxes are meant}}]\n"
        "      resolved: {slot: price, printed: 昨年, note: {ja: 昨年の値, en: the price of last year}}\n",
    )
    fact = last_fact(desk)
    assert fact.errata == (
        Erratum(slot=SlotName("count"), printed="一万箱", note={JAPANESE: "個の誤り", ENGLISH: "boxes are meant"}),
    )
    assert fact.resolutions == (
        Resolution(
            slot=SlotName("price"), printed="昨年", note={JAPANESE: "昨年の値", ENGLISH: "the price of last year"}
        ),
    )


@pytest.mark.parametrize("nothing", ["      price:\n", "      price: ~\n", "      price: null\n", ""])
def test_optional_cell_may_be_missing(desk: Desk, nothing: str) -> None:
    desk.replace(TEMPLATES, "price: money}", OPTIONAL)
    desk.replace(TEMPLATES, "1個{{ price }}で", "{% if price %}1個{{ price }}で{% endif %}")
    desk.replace(TEMPLATES, " at {{ price }} each", "{% if price %} at {{ price }} each{% endif %}")
    desk.replace(FACTS, "      price: 10000 USD\n", nothing)
    assert list(last_fact(desk).cells) == ["buyer", "count"]


def test_text_cell_is_words_in_each_language(desk: Desk) -> None:
    desk.replace(TEMPLATES, "price: money}", "price: text}")
    desk.replace(FACTS, "price: 10000 USD", "price: {ja: 時価, en: the going rate}")
    assert last_fact(desk).cells[SlotName("price")] == Text(by_language={JAPANESE: "時価", ENGLISH: "the going rate"})


def test_quoted_cell_is_the_same_value(desk: Desk) -> None:
    desk.replace(FACTS, "start: 2022-11", 'start: "2022-11"')
    assert desk.topic().facts[0].cells[SlotName("start")] == Date(year=2022, month=11)


def test_source_is_read_whole(desk: Desk) -> None:
    desk.replace(
        FACTS,
        "  paragraphs: 18\n",
        "  paragraphs: 18\n"
        "  publisher: Weekly\n"
        "  published: {ja: 2023年春, en: spring 2023}\n"
        "  inferred: {ja: 本文, en: text}\n",
    )
    assert desk.topic().article == Article(
        title={JAPANESE: "記事", ENGLISH: "Article"},
        language=JAPANESE,
        paragraphs=18,
        publisher={JAPANESE: "Weekly", ENGLISH: "Weekly"},
        published={JAPANESE: "2023年春", ENGLISH: "spring 2023"},
        inferred={JAPANESE: "本文", ENGLISH: "text"},
    )


def test_article_outside_is_not_read(desk: Desk) -> None:
    assert desk.facts("  paragraphs: 18\n", "  paragraphs: 18\n  article: ../../../etc/hostname\n") == snapshot("""\
error[bad-value]: "../../../etc/hostname" leads out of the questions folder
 --> questions/mini/facts.yaml:6:12
  |
6 |   article: ../../../etc/hostname
  |            ^^^^^^^^^^^^^^^^^^^^^
  = help: keep the file beside the topic's, or in `shared`
""")


def test_missing_article_is_reported(desk: Desk) -> None:
    assert desk.facts("  paragraphs: 18\n", "  paragraphs: 18\n  article: article.ja.txt\n") == snapshot("""\
error[missing-file]: no such file
 --> questions/mini/article.ja.txt
  = help: make it, or mend what names it
""")


@pytest.mark.parametrize("number", ["0", "-1", "100001", "many", "１８", "[18]"])
def test_paragraphs_are_a_whole_number(desk: Desk, number: str) -> None:
    said = desk.facts("paragraphs: 18", f"paragraphs: {number}")
    assert "error[wrong-type]: paragraphs must be a whole number\n --> questions/mini/facts.yaml:5:15\n" in said


def test_bad_value_is_reported(desk: Desk) -> None:
    assert desk.facts("start: 2022-11", "start: 2022-02-30") == snapshot("""\
error[bad-value]: "2022-02-30" is no date
  --> questions/mini/facts.yaml:22:14
   |
22 |       start: 2022-02-30
   |              ^^^^^^^^^^
   = help: write 2022, 2022-10, 2022-10-28, early 2023-03 or 2023-02 to 2023-04
""")


def test_bad_certainty_is_reported(desk: Desk) -> None:
    assert desk.facts("    - id: gpus\n", "    - id: gpus\n      certainty: posible\n") == snapshot("""\
error[bad-value]: "posible" is no certainty
  --> questions/mini/facts.yaml:32:18
   |
32 |       certainty: posible
   |                  ^^^^^^^
   = help: did you mean "possible"?
""")


def test_unknown_entity_is_reported(desk: Desk) -> None:
    assert desk.facts("buyer: twitter", "buyer: twiter") == snapshot("""\
error[unknown-entity]: no entity "twiter"
  --> questions/mini/facts.yaml:32:14
   |
32 |       buyer: twiter
   |              ^^^^^^
   = help: did you mean "twitter"?
""")


def test_sibling_is_no_entity_of_a_fact(desk: Desk) -> None:
    assert desk.facts("buyer: twitter", "buyer: meta") == snapshot("""\
error[unknown-entity]: no entity "meta"
  --> questions/mini/facts.yaml:32:14
   |
32 |       buyer: meta
   |              ^^^^
   = help: known: hotz, musk, openai, twitter
""")


def test_wrong_entity_kind_is_reported(desk: Desk) -> None:
    assert desk.facts("buyer: twitter", "buyer: musk") == snapshot("""\
error[wrong-entity-kind]: "musk" is of kind "person"
  --> questions/mini/facts.yaml:32:14
   |
32 |       buyer: musk
   |              ^^^^
   = help: "buyer" takes: organization
""")


def test_unknown_relation_is_reported(desk: Desk) -> None:
    assert desk.facts("  purchase:\n", "  purchases:\n") == snapshot("""\
error[unknown-relation]: no relation "purchases"
  --> questions/mini/facts.yaml:30:3
   |
30 |   purchases:
   |   ^^^^^^^^^
   = help: did you mean "purchase"?
""")


def test_unknown_attribution_is_reported(desk: Desk) -> None:
    text = "    - id: gpus\n      certainty: reported\n      according_to: insider\n"
    assert desk.facts("    - id: gpus\n", text) == snapshot("""\
error[unknown-attribution]: no attribution or entity "insider"
  --> questions/mini/facts.yaml:33:21
   |
33 |       according_to: insider
   |                     ^^^^^^^
   = help: did you mean "insiders"?
""")


@pytest.mark.parametrize(
    ("ja", "en"), [("情報筋によると", "according to insiders"), ("情報筋によると、 ", "according to insiders, ")]
)
def test_lead_in_is_the_same_with_its_comma_and_without(desk: Desk, ja: str, en: str) -> None:
    desk.replace(FACTS, "{ja: 情報筋によると, en: according to insiders}", f'{{ja: "{ja}", en: "{en}"}}')
    desk.replace(FACTS, "    - id: gpus\n", "    - id: gpus\n      certainty: reported\n      according_to: insiders\n")
    assert desk.build() == ""
    fact = desk.topic().facts[-1]
    assert fact.according_to == {"ja": "情報筋によると", "en": "according to insiders"}


def test_lead_in_that_no_sentence_can_follow_is_reported(desk: Desk) -> None:
    old = "{ja: 情報筋によると, en: according to insiders}"
    assert desk.facts(old, '{ja: "、", en: "insiders say:"}') == snapshot("""\
error[bad-value]: attribution "insiders" has no words
  --> questions/mini/facts.yaml:15:18
   |
15 |   insiders: {ja: "、", en: "insiders say:"}
   |                  ^^^^
   = help: write what a sentence can follow: …によると

error[bad-value]: attribution "insiders" ends in ":", and a sentence follows it
  --> questions/mini/facts.yaml:15:27
   |
15 |   insiders: {ja: "、", en: "insiders say:"}
   |                            ^^^^^^^^^^^^^^^
   = help: write what a sentence can follow: according to …
""")


@pytest.mark.parametrize("nobody", ["", "      according_to:\n"])
def test_missing_attribution_is_reported(desk: Desk, nobody: str) -> None:
    assert desk.facts("    - id: gpus\n", f"    - id: gpus\n      certainty: reported\n{nobody}") == snapshot("""\
error[missing-attribution]: fact "gpus" is reported, but by whom?
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: add `according_to:` with an attribution, an entity or a text in each language
""")


def test_missing_cell_is_reported(desk: Desk) -> None:
    assert desk.facts("      price: 10000 USD\n", "") == snapshot("""\
error[missing-cell]: a fact of "purchase" lacks "price"
  --> questions/mini/facts.yaml:31:7
   |
31 |     - id: gpus
   |       ^^
   = help: fill it, or make the slot optional
""")


@pytest.mark.parametrize("nothing", ["", "      evidence:\n", "      evidence: []\n"])
def test_missing_evidence_is_reported(desk: Desk, nothing: str) -> None:
    assert desk.facts("      evidence: {paragraph: 4, quote: [1万個, 1万ドル]}\n", nothing) == snapshot("""\
error[missing-evidence]: fact "gpus" has no evidence
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: add `evidence:` with the paragraph it rests on
""")


def test_evidence_without_a_paragraph_is_reported(desk: Desk) -> None:
    assert desk.facts("{paragraph: 4, quote: [1万個", "{quote: [1万個") == snapshot("""\
error[missing-key]: "paragraph" is missing
  --> questions/mini/facts.yaml:35:18
   |
35 |       evidence: {quote: [1万個, 1万ドル]}
   |                  ^^^^^
   = help: add `paragraph:`
""")


def test_row_of_a_relation_whose_slot_failed_is_read_no_further(desk: Desk) -> None:
    desk.replace(TEMPLATES, "price: money}", "price: }")
    assert 'error[missing-key]: slot "price" has no type\n' in desk.report()
