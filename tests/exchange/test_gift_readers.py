"""GIFT as two readers understand it that nobody here wrote: pygiftparser, and gift-pegjs where there is node."""

import json
import re
import shutil
import subprocess
import warnings
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.verify.printed import HOLE
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.gift import write_gift
from quizgen.write.exchange.question import BLANK, Question

from .conftest import ROOT, Written
from .hard_texts import ALL_HARD
from .questions import Texts, ask, booklet, carried, hard, wanted

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # it asks for the locale in a way that is going away
    from pygiftparser import answer as answers
    from pygiftparser import parser

CACHE = ROOT / ".cache" / "node"
SCRIPT = Path(__file__).parent / "readers" / "gift.cjs"


def expected(question: Question) -> Texts:
    """What GIFT can say of the question: an order is a matching with places, and what is told is one text."""
    texts = {**wanted(question), "id": str(question.id), "told": feedback(question.shown)}
    texts.pop("correction", None)
    if question.kind is Kind.ORDERING:
        order = texts.pop("order")
        assert isinstance(order, list)
        texts["pairs"] = {(event, str(place)) for place, event in enumerate(order, 1)}
    return texts


def around_gaps(texts: Texts) -> Texts:
    """The same without spaces around a gap: readers set it off by some of their own."""
    return {**texts, "stem": re.sub(rf"\s*(?:{HOLE}|{BLANK})\s*", HOLE, str(texts["stem"]))}


# gift-pegjs


@pytest.fixture(scope="session")
def node() -> str:
    program = shutil.which("node")
    if program is None or not (CACHE / "node_modules" / "gift-pegjs").is_dir():
        pytest.skip("no node, or no gift-pegjs beside it: `make readers` installs it where there is npm")
    return program


def read_with_pegjs(node: str, data: bytes) -> list[dict[str, Any]]:
    run = subprocess.run(  # noqa: S603 - our own script
        [node, str(SCRIPT)],
        input=data,
        capture_output=True,
        check=True,
        env={"NODE_PATH": str(CACHE / "node_modules")},
    )
    questions = json.loads(run.stdout)
    assert questions[0]["type"] == "Category"
    return [question for question in questions if question["type"] != "Category"]


def of_pegjs(question: Mapping[str, Any], kind: Kind) -> Texts:
    texts: Texts = {"id": question["title"], "stem": question["stem"]["text"]}
    texts["told"] = question["globalFeedback"]["text"]
    assert question["id"] == question["title"]
    assert question["stem"]["format"] == "plain"
    match question["type"]:
        case "TF":
            verdict = "True" if question["isTrue"] else "False"
            return {**texts, "options": ["True", "False"], "key": {verdict}}
        case "MC":
            right = {one["text"]["text"] for one in question["choices"] if one["isCorrect"]}
            return {**texts, "options": [one["text"]["text"] for one in question["choices"]], "key": right}
        case "Matching":
            pairs = question["matchPairs"]
            return {
                **texts,
                "pairs": {(one["subquestion"]["text"], undo_placeholders(one["subanswer"])) for one in pairs},
            }
    assert question["type"] == "Short"
    assert kind in {Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE}
    return {**texts, "key": {one["text"]["text"] for one in question["choices"]}}


def undo_placeholders(text: str) -> str:
    """On the right of an arrow, gift-pegjs leaves its own placeholders for escaped characters."""
    found = re.sub("&&010", "\n", text)
    return re.sub("&&([0-9]{3});", lambda match: chr(int(match[1])), found)


def test_pegjs_reads_every_question_of_the_real_decks(node: str, written: tuple[Written, ...]) -> None:
    for one in written:
        questions = carried(one.booklet, write_gift(one.booklet))
        read = read_with_pegjs(node, one.exports[Output.GIFT].data)
        assert len(read) == len(questions) == one.exports[Output.GIFT].count
        for question, found in zip(questions, read, strict=True):
            assert found["tags"] == list(question.tags)
            assert around_gaps(of_pegjs(found, question.kind)) == localized(expected(question))


def localized(texts: Texts) -> Texts:
    """GIFT has no words for the two verdicts."""
    if texts.get("options") == ["○ 正しい", "× 誤り"]:
        key = {"True"} if texts["key"] == {"○ 正しい"} else {"False"}
        texts = {**texts, "options": ["True", "False"], "key": key}
    return around_gaps(texts)


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.SET}))
def test_pegjs_reads_hard_texts(node: str, kind: Kind) -> None:
    booklet_ = hard(kind)
    questions = carried(booklet_, write_gift(booklet_))
    read = read_with_pegjs(node, write_gift(booklet_).data)
    assert len(questions) > len(ALL_HARD) * 0.8
    for question, found in zip(questions, read, strict=True):
        assert around_gaps(of_pegjs(found, kind)) == around_gaps(expected(question))


# pygiftparser


def read_with_pygiftparser(data: bytes) -> list[Any]:
    questions: list[Any] = parser.parseFile(StringIO(data.decode()))
    assert all(question.valid for question in questions)
    return questions


def of_pygiftparser(question: Any) -> Texts:
    stem = f"{question.text}{HOLE}{question.tail}" if question.tail else question.text
    assert question.markup == "plain"
    texts: Texts = {"id": question.title, "stem": undo(stem), "told": undo(question.generalFeedback)}
    match question.answers:
        case answers.TrueFalseSet():
            return {**texts, "options": ["True", "False"], "key": {str(question.answers.answer)}}
        case answers.SelectSet():
            options = question.answers.answers
            assert {one.fraction for one in options} == {0, 100}
            right = {undo(one.answer) for one in options if one.fraction == 100}
            return {**texts, "options": [undo(one.answer) for one in options], "key": right}
        case answers.MatchingSet():
            pairs = question.answers.answers
            return {**texts, "pairs": {(undo(one.question.strip()), undo(one.answer.strip())) for one in pairs}}
    assert isinstance(question.answers, answers.ShortSet)
    return {**texts, "key": {undo(one.answer) for one in question.answers.answers}}


def undo(text: str) -> str:
    """The text as pygiftparser renders it, which undoes its escapes only then; formats of answers it does not know."""
    return re.sub(r"\\([#=~:{}])", r"\1", text.replace("\\n", "\n")).removeprefix("[plain]")


def test_pygiftparser_reads_every_question_of_the_real_decks(written: tuple[Written, ...]) -> None:
    for one in written:
        questions = carried(one.booklet, write_gift(one.booklet))
        read = read_with_pygiftparser(one.exports[Output.GIFT].data)
        assert len(read) == len(questions) == one.exports[Output.GIFT].count
        for question, found in zip(questions, read, strict=True):
            assert around_gaps(of_pygiftparser(found)) == localized(expected(question))


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.SET}))
def test_pygiftparser_reads_hard_texts(kind: Kind) -> None:
    """But those that pygiftparser itself cannot take, however they are escaped.

    It keeps backslashes doubled, ends an answer at an escaped brace, and does not know formats of single answers.
    """
    texts = [text for text in ALL_HARD if not {"\\", "}"} & set(text) and not text.startswith("[plain]")]
    booklet_ = booklet(*(ask(kind, text, told=text, number=number) for number, text in enumerate(texts)))
    questions = carried(booklet_, write_gift(booklet_))
    read = read_with_pygiftparser(write_gift(booklet_).data)
    for question, found in zip(questions, read, strict=True):
        assert around_gaps(of_pygiftparser(found)) == around_gaps(expected(question))


def test_questions_are_parted_by_blank_lines() -> None:
    """Without one, readers take two questions for one and say nothing."""
    data = write_gift(booklet(ask(Kind.TYPED, "x", number=1), ask(Kind.TYPED, "x", number=2))).data
    assert len(read_with_pygiftparser(data)) == 2
    assert len(read_with_pygiftparser(data.replace(b"}\n\n//", b"}\n//"))) == 1
