"""What a clever pupil finds again in a printed sentence, and what is only a chance likeness."""

from decimal import Decimal

import pytest

from quizgen.assemble.clues import clues_to, write_sentence
from quizgen.assemble.figures import find_figures
from quizgen.model.ids import EntityId, Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Entity, Precision, Text
from quizgen.reading.amounts import Amount


def named(name: str, sentence: str, language: Language = ENGLISH, **more: object) -> bool:
    entity = Entity(id=EntityId("one"), kind="thing", name={language: name}, **more)  # type: ignore[arg-type]
    printed = write_sentence((), (sentence,), language)
    return any(clue.is_in(printed) for clue in clues_to(entity))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("the Berlin Observatory", "Neptune was found at Berlin Observatory."),
        ("the closing of a data center", "resigned when a data center was closed"),
        ("the closing of a data center", "The data center in Sacramento was suddenly closed."),
        ("advertising", "They ask the advertisers."),
        ("the developer hired to fix search", "They hired him to mend the search."),
        ("John Couch Adams", "ADAMS (John) was in England."),
        ("データセンターの閉鎖", "データセンターの閉鎖を受けて辞職した責任者"),
        ("データセンターの閉鎖", "主要データセンターが突然閉鎖される"),
        ("検索機能", "検索機能を直すために雇われた開発者"),
        ("ＯｐｅｎＡＩ", "OpenAIを率いるCEO"),
        ("まだはっきりしていない", "使い道はまだはっきりしていない。"),
        ("星", "自分の描いた星について"),
    ],
)
def test_name_is_found(name: str, sentence: str) -> None:
    assert named(name, sentence, ENGLISH if name.isascii() else JAPANESE)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("the Berlin Observatory", "the student in Berlin who read the star chart"),
        ("the Berlin Observatory", "the Vienna Observatory"),
        ("that the star moved", "the star that was in fact Neptune"),
        ("the", "There is no name in it."),
        ("search", "researchers"),
        ("データセンターの閉鎖", "ツイッターの主要データセンターはどこにあったか。"),
        ("星", "惑星は天王星の動きを乱している"),
        ("メタ", "メタノールを使う"),
        ("クロイス", "マイクロイスラム"),
    ],
)
def test_likeness_is_no_name(name: str, sentence: str) -> None:
    assert not named(name, sentence, ENGLISH if name.isascii() else JAPANESE)


def test_alias_in_any_language_and_reading_are_names_too() -> None:
    assert named("ジョージ・ホッツ", "Hotz quit.", JAPANESE, aliases={ENGLISH: ("Hotz",)})
    assert named("海王星", "かいおうせいを見つけた", JAPANESE, reading={JAPANESE: "かいおうせい"})
    assert not named("生成AI", "エーアイに使う", JAPANESE, reading={JAPANESE: "せいせいエーアイ"})


def test_wording_of_a_text_is_found_by_its_words() -> None:
    text = Text(by_language={ENGLISH: "because the budget was cut"})
    assert any(clue.is_in(write_sentence((), ("The budget is cut again.",), ENGLISH)) for clue in clues_to(text))


def test_names_join_in_what_they_are_called_elsewhere() -> None:
    """French and France are two words, フランス is one."""
    academy = Entity(id=EntityId("a"), kind="society", name={ENGLISH: "the French Academy", JAPANESE: "フランス学士院"})
    assert "フランス" in write_sentence((academy,), (), ENGLISH).words


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        (ENGLISH, "the company putting billions into OpenAI", {(10**9, Precision.ORDER)}),
        (
            ENGLISH,
            "In the 1840s he paid 10,000 dollars, or 2.5 million",
            {(1840, None), (10000, None), (2500000, None)},
        ),
        (JAPANESE, "openaiに数十億ドルを投じる企業", {(10**9, Precision.ORDER)}),
        (JAPANESE, "1840年代、2人の数学者に1億2000万円", {(1840, None), (120000000, None)}),
        (ENGLISH, "one of the 2 engineers", set()),
    ],
)
def test_figures_are_read_out_of_words(
    language: Language, text: str, amounts: set[tuple[int, Precision | None]]
) -> None:
    wanted = {Amount(Decimal(value), precision or Precision.EXACT) for value, precision in amounts}
    assert find_figures(text, language) == wanted
