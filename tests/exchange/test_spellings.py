"""Other ways to write an answer: those that learners try, and nothing that says something else."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.grading.grade import Verdict
from quizgen.grading.grader import Grader
from quizgen.grading.keys import NOWHERE
from quizgen.model.ids import Kind, Language, UnitName
from quizgen.model.item import Cloze, Recall
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.schema import Unit, type_of
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Entity,
    Money,
    Number,
    Percent,
    Precision,
    Text,
    Value,
)
from quizgen.present.line import plain
from quizgen.present.presentation import Listing
from quizgen.present.presentation import Recall as Asked
from quizgen.verify.proof.sentence import Reader
from quizgen.wording.values import say
from quizgen.write.exchange.question import answers
from quizgen.write.exchange.spellings import MOST, spell
from tests.small_bank import small_bank

from .conftest import Written

CHIP, CROWD, CARBON = UnitName("chip"), UnitName("crowd"), UnitName("carbon")
UNITS = {
    CHIP: Unit(name=CHIP, forms={JAPANESE: {"other": "{}個"}, ENGLISH: {"one": "{} chip", "other": "{} chips"}}),
    UnitName("place"): Unit(
        name=UnitName("place"), forms={JAPANESE: {"other": "第{}位"}, ENGLISH: {"other": "number {}"}}
    ),
    CROWD: Unit(name=CROWD, forms={JAPANESE: {"other": "{}百万人"}, ENGLISH: {"other": "{} million people"}}),
    CARBON: Unit(name=CARBON, forms={JAPANESE: {"other": "CO2 {}トン"}, ENGLISH: {"other": "{} tons of CO2"}}),
}
TOPIC = small_bank(units=UNITS)


def spellings(value: Value, language: Language) -> tuple[str, ...]:
    return spell(value, say(value, language, UNITS), language)


ABOUT, ORDER = Precision.ABOUT, Precision.ORDER
CHIPS = Number(amount=Decimal(10_000), unit=CHIP, precision=ABOUT)
THOUSAND = Number(amount=Decimal(1_000))
DOLLARS = Money(amount=Decimal(10_000), currency="USD")
SHARE = Percent(amount=Decimal(80), precision=ABOUT)
MONTHS = Duration(amount=Decimal(3), unit=DurationUnit.MONTH)


@pytest.mark.parametrize(
    ("value", "language", "wanted"),
    [
        (CHIPS, JAPANESE, "約１万個 1万個 1万 約1万 10000個 10000 10,000個 10,000 １万個 １万 一万個 一万 約10000個"),
        (CHIPS, ENGLISH, "about 10000 chips|10,000 chips|10,000|10000|about 10,000|ten thousand|ten thousand chips"),
        (THOUSAND, JAPANESE, "1,000 １０００ 千"),
        (THOUSAND, ENGLISH, "1000|one thousand|a thousand"),
        (DOLLARS, JAPANESE, "１万ドル 1万米ドル 一万ドル 10000ドル 10,000ドル $10,000 $10000"),
        (DOLLARS, ENGLISH, "$10000|10,000 dollars|10000 dollars|USD 10,000|10,000 USD|US$10,000|ten thousand dollars"),
        (SHARE, JAPANESE, "80% 80 約80 80パーセント 約80パーセント ８０％ ８０ 約８０％ 八十パーセント 8割 八割"),
        (SHARE, ENGLISH, "80%|80|about 80|80 percent|about 80 percent|80 per cent|eighty percent|eighty"),
        (MONTHS, JAPANESE, "3か月 3ヶ月 3ヵ月 ３カ月 ３か月 ３ヶ月 ３ヵ月 三カ月 三か月"),
        (MONTHS, ENGLISH, "three months"),
        (Duration(amount=Decimal(6), unit=DurationUnit.MONTH), JAPANESE, "半年 6か月"),
        (Duration(amount=Decimal(17), unit=DurationUnit.DAY), JAPANESE, "17日 １７日間 １７日 十七日間 十七日"),
        (Duration(amount=Decimal(1), unit=DurationUnit.YEAR), ENGLISH, "one year|a year"),
        (Number(amount=Decimal(10**7), unit=CHIP, precision=ORDER), JAPANESE, "数千万"),
        (Number(amount=Decimal(10**7), unit=CHIP, precision=ORDER), ENGLISH, "tens of millions"),
        (Money(amount=Decimal(10**9), currency="USD", precision=ORDER), JAPANESE, "数十億米ドル"),
        (Money(amount=Decimal(2500), currency="JPY"), JAPANESE, "2,500円 ２５００円 二千五百円 ¥2500 ¥2,500"),
        (Money(amount=Decimal("2.5"), currency="USD"), ENGLISH, "2.50 dollars|USD 2.50"),
        (Number(amount=Decimal(150_000_000)), JAPANESE, "150000000 150,000,000 １億５０００万 一億五千万"),
        (Number(amount=Decimal(150_000_000)), ENGLISH, "150,000,000|150000000"),
        (Number(amount=Decimal(5), unit=CROWD), ENGLISH, "five million people|5"),
        (Date(year=2018), JAPANESE, "2018 ２０１８年 ２０１８ 平成30年 二〇一八年"),
        (
            Date(year=2022, month=10, day=28),
            ENGLISH,
            "28 October 2022|October 28 2022|2022-10-28|Oct 28, 2022|10/28/2022",
        ),
        (
            Date(year=2022, month=10, day=28),
            JAPANESE,
            "2022/10/28 2022-10-28 ２０２２年１０月２８日 2022.10.28 令和4年10月28日 二〇二二年十月二十八日",
        ),
        (Date(year=2023, month=3, part=DatePart.EARLY), JAPANESE, "2023年3月上旬 ２０２３年３月初旬"),
        (Date(year=1846, month=8), ENGLISH, "1846-08|Aug 1846"),
    ],
)
def test_answers_are_written_otherwise_too(value: Value, language: Language, wanted: str) -> None:
    found = spellings(value, language)
    missing = [text for text in wanted.split("|" if language == ENGLISH else " ") if text not in found]
    assert missing == [], found


@pytest.mark.parametrize(
    ("value", "language", "wrong"),
    [
        (DOLLARS, JAPANESE, "10000"),
        (DOLLARS, ENGLISH, "10,000"),
        (MONTHS, ENGLISH, "3"),
        (CHIPS, JAPANESE, "数万個"),
        (Date(year=2022, month=4, day=3), ENGLISH, "4/3/2022"),
        (Date(year=2022, month=4, day=3), ENGLISH, "03/04/2022"),
        (Number(amount=Decimal(10**7), unit=CHIP, precision=ORDER), JAPANESE, "10000000"),
        (Number(amount=Decimal(5), unit=CROWD), ENGLISH, "5 people"),
        (Number(amount=Decimal(5), unit=CROWD), ENGLISH, "5 million"),
        (Number(amount=Decimal(2), unit=CARBON), ENGLISH, "two tons of COtwo"),
        (Number(amount=Decimal(2), unit=CARBON), JAPANESE, "CO２ 2トン"),
    ],
)
def test_what_says_less_is_no_spelling(value: Value, language: Language, wrong: str) -> None:
    assert wrong not in spellings(value, language)


def test_names_are_written_without_their_dots_too_and_words_as_they_are() -> None:
    name = {JAPANESE: "ジョージ・ホッツ", ENGLISH: "George Hotz"}
    entity = Entity(id=NOWHERE.id, kind="person", name=name, aliases={JAPANESE: ("ホッツ", "G・ホッツ")})  # type: ignore[arg-type]
    found = ("ジョージホッツ", "ジョージ ホッツ", "Gホッツ", "G ホッツ")
    assert spell(entity, "ジョージ・ホッツ", JAPANESE) == found
    assert spell(entity, "George Hotz", ENGLISH) == ()
    assert spell(Text(by_language={ENGLISH: "10"}), "10", ENGLISH) == ()


amounts = st.one_of(
    st.integers(0, 200).map(Decimal),
    st.integers(0, 10**13).map(Decimal),
    st.builds(lambda digits, power: Decimal(digits) * 10**power, st.integers(1, 99), st.integers(0, 12)),
    st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False, allow_infinity=False),
)
loose = st.sampled_from([Precision.EXACT, Precision.ABOUT])
orders = st.integers(1, 12).map(lambda power: Decimal(10**power))
days = st.dates(min_value=dt.date(1000, 1, 1))
CURRENCIES = ["USD", "JPY", "EUR", "GBP", "CHF", "CAD", "KRW"]
VALUES = st.one_of(
    st.builds(Number, amount=amounts, precision=loose, unit=st.sampled_from([None, *UNITS])),
    st.builds(Number, amount=orders, precision=st.just(ORDER), unit=st.sampled_from([None, CHIP])),
    st.builds(Money, amount=amounts, precision=loose, currency=st.sampled_from(CURRENCIES)),
    st.builds(Money, amount=orders, precision=st.just(ORDER), currency=st.sampled_from(["USD", "JPY", "CHF"])),
    st.builds(Percent, amount=amounts, precision=loose),
    st.builds(Duration, amount=amounts, precision=loose, unit=st.sampled_from(DurationUnit)),
    st.builds(Duration, amount=orders, precision=st.just(ORDER), unit=st.sampled_from(DurationUnit)),
    days.map(lambda day: Date(year=day.year, month=day.month, day=day.day)),
    days.map(lambda day: Date(year=day.year, month=day.month)),
    days.map(lambda day: Date(year=day.year)),
    st.builds(lambda day, part: Date(year=day.year, month=day.month, part=part), days, st.sampled_from(DatePart)),
)


@settings(max_examples=400, deadline=None)
@given(value=VALUES, language=st.sampled_from(LANGUAGES))
def test_every_spelling_is_one_that_a_grader_accepts(value: Value, language: Language) -> None:
    found = spellings(value, language)
    grader, reader = Grader(TOPIC, language), Reader(TOPIC, language)
    verdicts = {text: grader.grade(value, text) for text in found}
    assert [(text, grade) for text, grade in verdicts.items() if grade.verdict is not Verdict.ACCEPT] == []
    assert len(found) < MOST
    assert len(set(found)) == len(found)
    assert say(value, language, UNITS) not in found
    same = [reader.says(text, type_of(value), value) for text in found]
    assert same[:1] != [False] or not any(same)
    assert not any(set(text) & set("*\n\t") or text != text.strip() for text in found)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_answer_of_the_real_decks_is_one_that_a_grader_accepts(
    written: tuple[Written, ...], language: str
) -> None:
    count = 0
    for one in written:
        grader = {topic: Grader(one.bank.topics[topic], Language(language)) for topic in one.bank.topics}
        for question in one.booklet.questions if one.booklet.language == language else ():
            item, response = question.shown.item, question.shown.response
            if isinstance(response, Asked) and item.id.kind is not Kind.CLOZE:
                assert isinstance(item.task, Recall | Cloze)
                for text in answers(question.shown, response):
                    assert grader[item.id.topic].grade(item.task.key, text).verdict is Verdict.ACCEPT
                    count += 1
            assert not isinstance(response, Listing) or len(response.keys) > 1
    assert count > 200


def test_real_answers_are_as_many_as_can_be_read_through(written: tuple[Written, ...]) -> None:
    for one in written:
        for question in one.booklet.questions:
            if isinstance(question.shown.response, Asked):
                texts = answers(question.shown, question.shown.response)
                assert len(texts) <= MOST + 1, plain(question.shown.response.key)
