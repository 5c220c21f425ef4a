"""A bank's own unit is taken as the same unit without a bank is: by its sign, by its words, in both languages."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from quizgen.grading.grader import Grader
from quizgen.grading.keys import NOWHERE
from quizgen.model.ids import Language, UnitName
from quizgen.model.language import JAPANESE
from quizgen.model.schema import Unit
from quizgen.model.topic import Topic
from quizgen.model.values import Number

RIGHT = """
°C|℃|-183: -183 degrees, minus 183 degrees Celsius, マイナス183度, 氷点下183度, 摂氏マイナス183度
°C|℃|-183: -183℃, 183 degrees below zero, –183 °C
°C|℃|36: 36 C, 36C, 36 deg C, 36度, 摂氏36度, 36 degrees centigrade, 三十六度
degrees Celsius|度|36: 36 °C, 36℃, 36 C, 36 degrees, 36度, 36
degrees|度|12: 12°, 12 deg, 十二度
°F||98.6: 98.6 degrees Fahrenheit, 華氏98.6度, カ氏98.6度, 98.6℉, 98.6 F, 98.6 degrees
K|ケルビン|300: 300 kelvin, 300 kelvins, 300ケルビン, 300K
km/h|時速{}キロ|5: 5 kilometers per hour, 5 kph, 5km/h, 5 km/hour, 時速5km, 毎時5キロ, 時速五キロメートル, 5キロ毎時
m/s||340: 340 meters per second, 秒速340メートル, 340m/秒
Hz||440: 440 hertz, 440ヘルツ, 四百四十ヘルツ
kWh||7: 7 kilowatt-hours, 7 kilowatt hours, 7キロワット時
light-years|光年|4.2: 4.2 light years, 4.2光年
|歳|30: 30才, 三十歳
|種|8: 8種類, 8種
people|人|300: 300 persons, 300 inhabitants, 300名, 300 residents
micrometers|マイクロメートル|5: 5 µm, 5 μm, 5 microns, 5ミクロン, 5000 nm, 0.005 mm
nanometers||5: 5 nm, 5ナノメートル, 0.005 μm
micrograms||5: 5 µg, 5 mcg, 5マイクログラム
moles||2: 2 mol, 2モル
g/mol||18.02: 18.02 grams per mole
dB||60: 60 decibels, 60デシベル
miles|マイル|5: 5 mi, 5マイル
pounds|ポンド|5: 5 lb, 5 lbs, 5ポンド
inches||5: 5", 5 in, 5 in., 5インチ
feet||6: 6', 6 ft, 6 foot, 6フィート
volts||5: 5 V, 5V, 5ボルト
joules||5: 5 J, 5ジュール
watts||60: 60 W, 60ワット
ships|隻|7: 7艘, 7隻, 7 ships
years|歳|30: 30才, 30歳, 30 years
|冊|3: 3 books, 3冊
chips|個|12: 12コ, 12個, 12 chips, 12
"""
WRONG = """
°C|℃|-183: 183 degrees, 183度, 華氏マイナス183度, -183 °F, -183 K, -182 degrees, -183%
°C|℃|36: 36 F, 36 K, 36時間, 96.8 °F, 36回
degrees|度|12: 12 °C, 12℃, 12回, 12 times, 12 °F
°F||98.6: 98.6 °C, 98.6度, 98.6℃, 98.6 K
K|ケルビン|300: 300 °C, 300度, 300 km
km/h|時速{}キロ|5: 5 km, 5キロ, 5000 m, 秒速5キロ, 5 mph, 時速5マイル, 5 m/s, 時速6キロ
m/s||340: 340 km/h, 340 m, 時速340メートル
Hz||440: 440 kHz, 440 kilohertz
kWh||7: 7 kW, 7 Wh, 7 kilowatts
light-years|光年|4.2: 4.2 years, 4.2年
|歳|30: 30人, 30年
|種|8: 8人, 8個の種
people|人|300: 300 dogs, 300匹, 300個
micrometers|マイクロメートル|5: 5 nm, 5 mm, 5 µg, 5メートル
nanometers||5: 5 µm, 5 mm
micrograms||5: 5 mg, 5 µm, 5 g
moles||2: 2 mmol, 2 moles per liter
g/mol||18.02: 18.02 g, 18.02 mol, 18.02 g/L
dB||60: 60 Hz
miles|マイル|5: 5 km, 5 mm, 5 mph
pounds|ポンド|5: 5 kg, £6
inches||5: 5', 5 ft, 5 cm
feet||6: 6", 6 in, 6 m
volts||5: 5 W, 5 mV
joules||5: 5 kJ, 5 cal
watts||60: 60 kW, 60 V
books|冊|3: 3 volumes, 3 copies, 3枚
years||30: 30歳, 30才, 30 years old
ships|隻|7: 7 boats, 7 cars
cars|台|4: 4 machines, 4人
chips|個|12: 12人, 12 pieces of cake, 12匹
"""


def cases(table: str) -> Iterator[tuple[str, str, str, str]]:
    """Each unit in English and Japanese, the number, and a reply."""
    for line in table.strip().splitlines():
        head, _, replies = line.partition(": ")
        english, japanese, number = head.split("|")
        for reply in replies.split(", "):
            yield english, japanese, number, reply


def known(english: str, japanese: str, number: str, *others: Unit) -> tuple[Number, Topic]:
    name = UnitName("unit")
    said = {"en": f"{{}} {english}" if english else "", "ja": japanese if "{}" in japanese else f"{{}}{japanese}"}
    written = {"en": bool(english), "ja": bool(japanese)}
    forms = {Language(tongue): {"other": form} for tongue, form in said.items() if written[tongue]}
    units = {unit.name: unit for unit in (Unit(name=name, forms=forms), *others)}
    return Number(amount=Decimal(number), unit=name), replace(NOWHERE, units=units)


@pytest.mark.parametrize(("verdict", "table"), [("accept", RIGHT), ("reject", WRONG)])
def test_a_unit_by_its_sign_and_by_its_words(verdict: str, table: str) -> None:
    wrong = []
    for english, japanese, number, reply in cases(table):
        key, topic = known(english, japanese, number)
        if (grade := Grader(topic, JAPANESE).grade(key, reply)).verdict.value != verdict:
            wrong.append(f"{number} {english}|{japanese} <- {reply}: {grade.reason}")
    assert wrong == []


def test_two_units_may_say_the_same_measure() -> None:
    said = {Language("en"): {"other": "{} degrees Celsius"}, Language("ja"): {"other": "{}度"}}
    key, topic = known("°C", "℃", "5", Unit(name=UnitName("words"), forms=said))
    for unit in ("unit", "words"):
        for reply in ("5 degrees", "5度", "摂氏5度", "5 degrees Celsius", "5 °C", "5℃"):
            grade = Grader(topic, JAPANESE).grade(replace(key, unit=UnitName(unit)), reply)
            assert grade.verdict.value == "accept", (unit, reply)


def test_a_form_that_another_unit_has_is_only_that() -> None:
    soldiers = Unit(name=UnitName("soldier"), forms={Language("en"): {"other": "{} soldiers"}})
    key, topic = known("people", "人", "300", soldiers)
    assert Grader(topic, JAPANESE).grade(key, "300 residents").verdict.value == "accept"
    assert Grader(topic, JAPANESE).grade(key, "300 soldiers").verdict.value == "reject"
