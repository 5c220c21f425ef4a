"""Sentences for every writer."""

from quizgen.model.ids import SlotName
from quizgen.model.item import Prose, Shown, Words
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Form
from quizgen.present.prose import attribute, common_lead, say_sentence
from quizgen.wording.values import Wording

from ..write.sample import ENIAC_FACT, FUJI, FUJIC, FUJIC_FACT, OKAZAKI, THREE_YEARS, TOPIC, VALVES, bank, blank, prose

UNITS = bank().topics[TOPIC].units
LEAD = "according to people who were there"


def say(sentence: Prose) -> str:
    return say_sentence(sentence, Wording(ENGLISH, UNITS))


def test_lead_in_takes_the_capital() -> None:
    assert say(attribute(prose("The machine was ", FUJIC, "."), LEAD, ENGLISH)) == (
        "According to people who were there, the machine was FUJIC."
    )


def test_name_at_the_start_keeps_its_capital() -> None:
    assert say(attribute(prose(OKAZAKI, " built it."), LEAD, ENGLISH)) == (
        "According to people who were there, Bunji Okazaki built it."
    )


def test_value_that_was_made_capital_for_the_start_no_longer_is() -> None:
    start = Shown(SlotName("place"), FUJI, Form.CAPITAL)
    led = attribute((start, Words(" built it.")), LEAD, ENGLISH)
    assert led == (Words("According to people who were there, "), Shown(SlotName("place"), FUJI), Words(" built it."))


def test_no_lead_changes_nothing() -> None:
    assert attribute(prose("It was ", FUJIC), "", ENGLISH) == prose("It was ", FUJIC)
    assert attribute((), LEAD, ENGLISH) == ()


def test_facts_share_a_lead_only_if_all_have_it() -> None:
    assert common_lead((FUJIC_FACT,), JAPANESE) == "関係者によると"
    assert common_lead((FUJIC_FACT, FUJIC_FACT), ENGLISH) == LEAD
    assert common_lead((FUJIC_FACT, ENIAC_FACT), ENGLISH) == ""
    assert common_lead((ENIAC_FACT,), ENGLISH) == ""


def test_sentence_as_plain_text() -> None:
    sentence = prose("It had ", VALVES, " and took ", blank(THREE_YEARS), ".")
    assert say(sentence) == "It had 17,468 valves and took 3 years."
    assert say_sentence(sentence, Wording(ENGLISH, UNITS), "____") == "It had 17,468 valves and took ____."
