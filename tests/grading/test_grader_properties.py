"""Laws of grading: a value's own words are right, a changed digit is wrong, and no text is too strange to be judged."""

import unicodedata
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.grading.grade import Verdict
from quizgen.grading.grader import Grader
from quizgen.grading.tables import words
from quizgen.model.ids import EntityId, Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.schema import Unit
from quizgen.model.values import Entity, Money, Number, Text, Value
from quizgen.wording.values import say
from tests.small_bank import small_bank

from ..model.typed import DATES, DURATIONS, MONEY, NUMBERS, PERCENTS, PERIODS

CHIP = UnitName("chip")
UNITS = {CHIP: Unit(name=CHIP, forms={JAPANESE: {"other": "{}個"}, ENGLISH: {"one": "{} chip", "other": "{} chips"}})}
NAMES = (
    ("musk", "person", "イーロン・マスク", "Elon Musk"),
    ("altman", "person", "サム・アルトマン", "Sam Altman"),
    ("twitter", "organization", "ツイッター", "Twitter"),
    ("oregon", "place", "オレゴン州", "Oregon"),
    ("gpt-3", "product", "GPT-3", "GPT-3"),
    ("gpt-4", "product", "GPT-4", "GPT-4"),
    ("apollo", "spacecraft", "アポロ11号", "Apollo 11"),
)
ENTITIES = [
    Entity(id=EntityId(id_), kind=kind, name={JAPANESE: japanese, ENGLISH: english})
    for id_, kind, japanese, english in NAMES
]
TOPIC = small_bank(ENTITIES, units=UNITS)
GRADERS = {language: Grader(TOPIC, language) for language in LANGUAGES}
QUANTITIES: st.SearchStrategy[Value] = st.one_of(NUMBERS, MONEY, PERCENTS, DURATIONS, DATES, PERIODS)
TEXTS = (
    ("機械学習", "machine learning"),
    ("19世紀", "the 19th century"),
    ("1990年代前半", "the first half of the 1990s"),
    ("紀元前44年3月15日", "March 15, 44 BC"),
    ("10月28日", "October 28"),
    ("3分の1", "one third"),
    ("2〜3週間", "two to three weeks"),
    ("1万人以上", "at least 10,000 people"),
    ("時速60km", "60 km/h"),
    ("月額20ドル", "$20 a month"),
    ("午後3時", "3 p.m."),
    ("10の80乗", "10^80"),
    ("第1位", "first place"),
    ("光合成", "photosynthesis"),
)
KEYS: st.SearchStrategy[Value] = st.one_of(
    QUANTITIES,
    st.sampled_from(list(TOPIC.entities.values())),
    st.sampled_from([Text(by_language={JAPANESE: japanese, ENGLISH: english}) for japanese, english in TEXTS]),
)
LANGUAGE = st.sampled_from(LANGUAGES)
WIDE = {ord(character): ord(character) + 0xFEE0 for character in map(chr, range(0x21, 0x7F))}


def verdict(key: Value, reply: str, language: Language = JAPANESE) -> Verdict:
    return GRADERS[language].grade(key, reply).verdict


@given(key=KEYS, written=LANGUAGE, asked=LANGUAGE)
def test_its_own_words_in_any_language_are_right(key: Value, written: Language, asked: Language) -> None:
    assert verdict(key, say(key, written, UNITS), asked) is Verdict.ACCEPT


@given(key=QUANTITIES, language=LANGUAGE, data=st.data())
def test_a_changed_digit_is_wrong(key: Value, language: Language, data: st.DataObject) -> None:
    text = say(key, language, UNITS)
    places = [place for place, character in enumerate(text) if character.isdecimal()]
    assume(places)
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != text[place]]))
    assert verdict(key, text[:place] + digit + text[place + 1 :]) is Verdict.REJECT


@given(
    key=st.sampled_from([TOPIC.entities[EntityId("gpt-3")], TOPIC.entities[EntityId("apollo")]]),
    digit=st.sampled_from("0123456789"),
)
def test_a_changed_digit_in_a_name_is_wrong(key: Entity, digit: str) -> None:
    name = key.name[JAPANESE]
    place = next(place for place, character in enumerate(name) if character.isdecimal())
    assume(digit != name[place])
    assert verdict(key, name[:place] + digit + name[place + 1 :]) is Verdict.REJECT


@given(key=KEYS, reply=st.text(max_size=250))
def test_any_text_gets_a_verdict(key: Value, reply: str) -> None:
    assert verdict(key, reply) in Verdict


WORDS = st.lists(
    st.sampled_from(
        words(
            "king kİng kıng the first sİxth VIII vİİİ Vııı X X. pope 教皇 王 第 三 十 世 年の 12 1st İ ſ ø Ø p paİse 5 "
            "カ ゝ ゞ か"
        )
    ),
    max_size=6,
)


@given(
    name=WORDS, reply=WORDS, joint=st.sampled_from(("", " ")), kind=st.sampled_from(("person", "era", "tribe", "place"))
)
def test_no_name_is_too_strange(name: list[str], reply: list[str], joint: str, kind: str) -> None:
    key = Entity(id=EntityId("key"), kind=kind, name={ENGLISH: joint.join(name)})
    grader = Grader(TOPIC, JAPANESE)
    assert grader.grade(key, joint.join(reply)).verdict in Verdict
    assert not joint.join(name).strip("ゝゞ. ") or grader.grade(key, joint.join(name)).verdict is Verdict.ACCEPT
    assert grader.grade(Money(amount=Decimal("0.05"), currency="INR"), joint.join(reply)).verdict in Verdict


@given(key=KEYS, told=KEYS, language=LANGUAGE)
def test_width_form_and_spaces_around_do_not_count(key: Value, told: Value, language: Language) -> None:
    text = say(told, language, UNITS)
    wide = text.translate(WIDE)
    for other in (
        wide,
        f"  {text}\t",
        f"　{wide}　",
        unicodedata.normalize("NFD", text),
        unicodedata.normalize("NFKC", text),
    ):
        assert verdict(key, other) is verdict(key, text)


@given(key=QUANTITIES, told=QUANTITIES)
def test_no_value_is_almost_another(key: Value, told: Value) -> None:
    number_alone = isinstance(told, Number) and told.unit is None
    assume(not number_alone)
    assert verdict(key, say(told, JAPANESE, UNITS)) is not Verdict.ALMOST
