"""Names of entities, and texts."""

import pytest

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import ValueType
from quizgen.model.values import Entity, Form, Text
from quizgen.reading import Lexicon, read


def _ids(text: str, language: Language, lexicon: Lexicon, form: Form | None = None) -> list[str]:
    values = read(text, ValueType.ENTITY, language, lexicon, form)
    return [value.id for value in values if isinstance(value, Entity)]


@pytest.mark.parametrize(
    "text",
    [
        "イーロン・マスク",
        "イーロンマスク",
        "イーロン マスク",
        "ｲｰﾛﾝ･ﾏｽｸ",
        "マスク",
        "Elon Musk",
        "elon  musk",
        "ＥＬＯＮ ＭＵＳＫ",
        "Elon-Musk",
    ],
)
def test_a_name_in_any_language_finds_its_entity(text: str, lexicon: Lexicon) -> None:
    assert _ids(text, JAPANESE, lexicon) == ["musk"]
    assert _ids(text, ENGLISH, lexicon) == ["musk"]


def test_a_shared_alias_finds_everyone_who_bears_it(lexicon: Lexicon) -> None:
    assert _ids("Altman", ENGLISH, lexicon) == ["altman", "jack-altman"]


def test_siblings_have_names_too(lexicon: Lexicon) -> None:
    assert _ids("ジョン・カーマック", JAPANESE, lexicon) == ["carmack"]


def test_signs_tell_names_apart_that_differ_in_nothing_else(lexicon: Lexicon) -> None:
    assert _ids("C#", ENGLISH, lexicon) == ["csharp"]
    assert _ids("c", ENGLISH, lexicon) == ["c"]


@pytest.mark.parametrize("text", ["", "・", "イーロン・マクス", "Elon", "Elon Musk and Sam Altman", "\x00", "\udfff"])
def test_other_text_names_nobody(text: str, lexicon: Lexicon) -> None:
    assert _ids(text, JAPANESE, lexicon) == []


def test_a_capital_makes_no_difference(lexicon: Lexicon) -> None:
    assert _ids("Sam altman", ENGLISH, lexicon, Form.CAPITAL) == ["altman"]


def test_text_reads_as_itself(lexicon: Lexicon) -> None:
    assert read("公共の利益", ValueType.TEXT, JAPANESE, lexicon) == (Text(by_language={JAPANESE: "公共の利益"}),)


def test_a_language_that_cannot_be_read_has_no_values(lexicon: Lexicon) -> None:
    assert read("2022", ValueType.DATE, Language("fr"), lexicon) == ()
