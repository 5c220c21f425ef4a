"""Units, before any number is counted in them."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Unit, ValueType
from quizgen.model.values import Number, Precision
from quizgen.reading import Lexicon, read
from quizgen.wording.values import say

from ..authoring import Desk

CHIP = '{ja: "{}個", en: {one: "{} chip", other: "{} chips"}}'
UNIT = UnitName("chip")

READABLE = {
    JAPANESE: (
        *("第{}位", "{}つ", "No.{}", "No. {}", "{} km²", "{}m³", "{}㎡", "{}番目", "{}人"),
        *("数{}", "-{}", "{}℃", "10の{}乗", "昭和{}年", "{}点/5点", "1/{}", "{}。", "{}か所"),
    ),
    ENGLISH: (
        *("No. {}", "No.{}", "#{}", "p. {}", "Mk. {}", "{} millionaires", "{} dozen", "{} p.c.", "{} km²", "{} m/s²"),
        *("{} t CO₂", "{} s⁻¹", "1 in {}", "10^{}", "half a {}", "{}.", "{} °C", "{} couples (2 each)"),
    ),
}
UNREADABLE = {
    JAPANESE: ("約{}個", "{}人程度", "{}人前後", "{}ほど", "ほぼ{}", "{}①"),
    ENGLISH: ("about {} pieces", "{} or so", "some {} people", "ca. {}", "~{}", "{}½", "{}²"),
}


def pairs(patterns: Mapping[Language, tuple[str, ...]]) -> list[tuple[Language, str]]:
    return [(language, pattern) for language, texts in patterns.items() for pattern in texts]


def test_unit_that_says_about_is_reported(desk: Desk) -> None:
    assert desk.templates('other: "{} chips"', 'other: "about {} chips"') == snapshot("""\
error[unreadable-unit]: "about 2 chips" does not read back as 2 of unit "chip"
 --> questions/mini/templates.yaml:2:3
  |
2 |   chip: {ja: "{}個", en: {one: "{} chip", other: "about {} chips"}}
  |   ^^^^
  = help: leave "about" to the cell, and let no other figure stand against the number
""")


def test_unit_is_reported_in_each_language(desk: Desk) -> None:
    assert desk.templates(CHIP, '{ja: "{}個程度", en: "{}½ chips"}') == snapshot("""\
error[unsupported-cell]: no quote of fact "gpus" says its "count"
  --> questions/mini/facts.yaml:33:14
   |
33 |       count: 10000
   |              ^^^^^
   = help: quote the figure as the source has it, or add `resolved:` with how it was worked out

error[unreadable-unit]: "2½ chips" does not read back as 2 of unit "chip"
 --> questions/mini/templates.yaml:2:3
  |
2 |   chip: {ja: "{}個程度", en: "{}½ chips"}
  |   ^^^^
  = help: leave "about" to the cell, and let no other figure stand against the number

error[unreadable-unit]: "2個程度" does not read back as 2 of unit "chip"
 --> questions/mini/templates.yaml:2:3
  |
2 |   chip: {ja: "{}個程度", en: "{}½ chips"}
  |   ^^^^
  = help: leave "about" to the cell, and let no other figure stand against the number
""")


@pytest.mark.parametrize(("language", "pattern"), pairs(READABLE))
def test_unit_that_reads_as_it_is_written_is_none(desk: Desk, language: Language, pattern: str) -> None:
    other = {JAPANESE: 'en: "{} chips"', ENGLISH: 'ja: "{}個"'}[language]
    assert "unreadable-unit" not in desk.templates(CHIP, f'{{{language}: "{pattern}", {other}}}')


@pytest.mark.parametrize(("language", "pattern"), pairs(UNREADABLE))
def test_unit_that_reads_otherwise_is_one(desk: Desk, language: Language, pattern: str) -> None:
    other = {JAPANESE: 'en: "{} chips"', ENGLISH: 'ja: "{}個"'}[language]
    assert desk.templates(CHIP, f'{{{language}: "{pattern}", {other}}}').count("error[unreadable-unit]") == 1


@pytest.mark.parametrize("amount", ["1", "2", "10", "21", "1000", "1234.5", "10000", "35000", "2500000", "-5", "0"])
@pytest.mark.parametrize("precision", [Precision.EXACT, Precision.ABOUT])
@pytest.mark.parametrize(("language", "pattern"), pairs(READABLE))
def test_whatever_is_written_in_such_a_unit_reads_as_it(
    language: Language, pattern: str, precision: Precision, amount: str
) -> None:
    unit = Unit(name=UNIT, forms={language: {"other": pattern}})
    value = Number(amount=Decimal(amount), precision=precision, unit=UNIT)
    text = say(value, language, {UNIT: unit})
    assert value in read(text, ValueType.NUMBER, language, Lexicon((), (unit,)))


@pytest.mark.parametrize(
    "pattern", ["{} million people", "{}万人", "{} thousand t", "{}百万ドル", "about {} billion years"]
)
def test_unit_that_multiplies_is_reported(desk: Desk, pattern: str) -> None:
    assert f'error[unreadable-unit]: unit "chip" multiplies, as "{pattern}"' in desk.templates(
        CHIP, f'{{ja: "{pattern}", en: "{pattern}"}}'
    )
