"""Moodle XML as its documentation has it read, by lxml, and by moodle-xml-parser."""

import re
from html import unescape
from typing import Any

import pytest
from lxml import etree
from moodle_xml_parser import parser

from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.verify.printed import HOLE
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.moodle import write_moodle_xml
from quizgen.write.exchange.question import BLANK, Question

from .conftest import Written
from .hard_texts import ALL_HARD
from .questions import Texts, ask, booklet, carried, hard, wanted

KINDS = sorted(set(Kind) - {Kind.SET})


def expected(question: Question) -> Texts:
    texts = {**wanted(question), "id": str(question.id), "told": feedback(question.shown)}
    texts.pop("correction", None)
    if question.kind is Kind.TRUE_FALSE:
        options = texts["options"]
        assert isinstance(options, list)
        texts |= {"options": ["true", "false"], "key": {"true"} if texts["key"] == {options[0]} else {"false"}}
    return texts


def of_lxml(element: Any) -> Texts:
    """A question as Moodle's own importer takes it apart."""
    assert {one.get("format") for one in element.xpath("questiontext|generalfeedback|subquestion")} == {"plain_text"}
    texts: Texts = {
        "id": element.findtext("name/text"),
        "stem": element.findtext("questiontext/text"),
        "told": element.findtext("generalfeedback/text"),
    }
    assert element.findtext("idnumber") == texts["id"]
    answers = [(one.findtext("text"), one.get("fraction")) for one in element.findall("answer")]
    match element.get("type"):
        case "truefalse" | "multichoice":
            assert sorted(fraction for _, fraction in answers) == [*["0"] * (len(answers) - 1), "100"]
            right = {text for text, fraction in answers if fraction == "100"}
            return {**texts, "options": [text for text, _ in answers], "key": right}
        case "matching":
            pairs = element.findall("subquestion")
            return {**texts, "pairs": {(one.findtext("text"), one.findtext("answer/text")) for one in pairs}}
        case "ordering":
            return {**texts, "order": [text for text, _ in answers]}
    assert element.get("type") == "shortanswer"
    assert {fraction for _, fraction in answers} == {"100"}
    return {**texts, "key": {text.replace(r"\*", "*") for text, _ in answers}}


def test_every_question_of_the_real_decks_is_read(written: tuple[Written, ...]) -> None:
    for one in written:
        questions = carried(one.booklet, write_moodle_xml(one.booklet))
        category, *elements = etree.fromstring(one.exports[Output.MOODLE_XML].data)
        assert category.findtext("category/text").startswith("$course$/top/")
        assert len(elements) == len(questions)
        for question, element in zip(questions, elements, strict=True):
            found = of_lxml(element)
            if question.kind is Kind.CLOZE:
                found["stem"] = str(found["stem"]).replace(BLANK, HOLE)
            assert found == expected(question)
            assert [tag.findtext("text") for tag in element.find("tags")] == list(question.tags)


@pytest.mark.parametrize("kind", KINDS)
def test_hard_texts_are_read(kind: Kind) -> None:
    booklet_ = hard(kind)
    questions = carried(booklet_, write_moodle_xml(booklet_))
    _, *elements = etree.fromstring(write_moodle_xml(booklet_).data)
    assert len(questions) > 0.9 * len(ALL_HARD)
    for question, element in zip(questions, elements, strict=True):
        found = of_lxml(element)
        if kind is Kind.CLOZE:
            found["stem"] = str(found["stem"]).replace(BLANK, HOLE)
        assert found == expected(question)


def through_its_eyes(text: str) -> str:
    """A text as moodle-xml-parser has it: stripped, without marks of CDATA, and read as HTML once more."""
    return unescape(re.sub(r"<!\[CDATA\[|\]\]>", "", text.strip()))


def of_parser(question: Any) -> tuple[str, str, list[tuple[str, float]], str]:
    options = [(option.answer, option.score_fraction) for option in question.options]
    assert question.single
    return question.name, question.text_pre_parse, options, question.general_feedback


def test_moodle_xml_parser_reads_every_choice(written: tuple[Written, ...]) -> None:
    hard_ = hard(Kind.CHOICE)
    for booklet_ in (*(one.booklet for one in written), hard_):
        questions = [
            question for question in carried(booklet_, write_moodle_xml(booklet_)) if question.kind is Kind.CHOICE
        ]
        read = parser.parse_bytes(write_moodle_xml(booklet_).data)["multichoice"]
        assert len(read) == len(questions)
        for question, found in zip(questions, read, strict=True):
            texts = expected(question)
            options, key = texts["options"], texts["key"]
            assert isinstance(options, list)
            assert isinstance(key, set)
            marked = [(through_its_eyes(text), 100.0 if text in key else 0.0) for text in options]
            told = through_its_eyes(feedback(question.shown))
            assert of_parser(found) == (str(question.id), through_its_eyes(str(texts["stem"])), marked, told)


def test_asterisk_in_an_answer_stands_for_itself() -> None:
    _, element = etree.fromstring(write_moodle_xml(booklet(ask(Kind.TYPED, "a*b"))).data)
    assert element.findtext("answer/text") == r"a\*b"
