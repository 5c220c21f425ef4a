"""Other ways to write an answer: those that learners try, and nothing that says something else."""

import pytest

from quizgen.model.ids import Kind, Language
from quizgen.present.line import plain
from quizgen.present.presentation import Recall
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read
from quizgen.verify.proof.case import type_of
from quizgen.write.exchange.spellings import other_spellings

from .conftest import Written


def spellings(written: tuple[Written, ...], language: str) -> dict[str, tuple[str, ...]]:
    """Every answer of the real decks that is written otherwise too, and how."""
    found = {}
    for one in written:
        for question in one.booklet.questions if one.booklet.language == language else ():
            if isinstance(question.shown.response, Recall):
                text = plain(question.shown.response.key)
                if others := other_spellings(question.shown.item, text):
                    found[text] = others
    return found


@pytest.mark.parametrize(
    ("language", "text", "others"),
    [
        ("en", "October 28, 2022", ("28 October 2022", "October 28 2022", "2022-10-28")),
        ("en", "August 1846", ("1846-08",)),
        ("en", "95%", ("95 percent",)),
        ("ja", "2022年10月28日", ("2022/10/28", "2022-10-28", "２０２２年１０月２８日")),
        ("ja", "2023年1月", ("2023/1", "2023-01", "２０２３年１月")),
        ("ja", "3カ月", ("3か月", "3ヶ月", "3ヵ月", "３カ月", "３か月", "３ヶ月", "３ヵ月")),
        ("ja", "95%", ("95パーセント", "９５％")),
        ("ja", "約1万個", ("約１万個",)),
    ],
)
def test_answers_are_written_otherwise_too(
    written: tuple[Written, ...], language: str, text: str, others: tuple[str, ...]
) -> None:
    assert spellings(written, language)[text] == others


@pytest.mark.parametrize("text", ["early March 2023", "2018", "about 12 years", "$10,000", "1 month", "George Hotz"])
def test_answers_that_have_no_other_spelling(written: tuple[Written, ...], text: str) -> None:
    assert text not in spellings(written, "en")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_spelling_says_the_key_and_nothing_else(written: tuple[Written, ...], language: str) -> None:
    for one in written:
        for question in one.booklet.questions if one.booklet.language == language else ():
            item = question.shown.item
            if not isinstance(question.shown.response, Recall) or item.id.kind is Kind.COMPUTED:
                continue
            key = item.task.key  # type: ignore[union-attr]
            lexicon = Lexicon.of(one.bank.topics[item.id.topic])
            for text in other_spellings(item, plain(question.shown.response.key)):
                assert key in read(text, type_of(key), Language(language), lexicon, None)  # type: ignore[arg-type]
