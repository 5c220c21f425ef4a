"""A drill over items of every kind: judged, kept, revised, taken back, flagged, taken up again."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.grading.grade import Verdict
from quizgen.model.ids import Kind, Language
from quizgen.model.item import Blank, Choice, Cloze, Judgement, Listing, Matching, Ordering
from quizgen.model.language import ENGLISH, LANGUAGES
from quizgen.model.values import Date, Form
from quizgen.present.line import plain
from quizgen.present.presentation import Recall
from quizgen.study.drill import Drill, Outcome
from quizgen.study.event import Deed
from quizgen.study.history import History
from quizgen.study.memory import Rating
from quizgen.study.replies import read_reply
from quizgen.study.reply import Arranged, GaveUp, Named, Picked, Reply, Written
from quizgen.study.saying import say_key
from quizgen.study.session import Flagging, Session, Turn, replay

from ..write.sample import bank
from .learning import drill, moment, opened, sample_items

ITEMS = sample_items()
IDS = tuple(ITEMS)


@pytest.fixture
def history(tmp_path: Path) -> History:
    return opened(tmp_path / "history.sqlite3")


def right_reply(one: Drill, id_: str) -> Reply:
    """What the key says."""
    match one.present(id_).response, ITEMS[id_].task:
        case Recall(key=key), _:
            return Written(plain(key))
        case _, Choice(key=place):
            return Picked(place)
        case _, Judgement(holds=holds):
            return Picked(0 if holds else 1)
        case response, Listing():
            return Named(tuple(map(plain, response.keys)))  # type: ignore[union-attr]  # a listing is shown as one
        case _, Ordering(order=places) | Matching(pairs=places):
            return Arranged(places)
    raise AssertionError(id_)


def answer(one: Drill, reply: Reply | None = None, *, days: int = 0) -> Outcome:
    """Answer what is asked: rightly, if nothing else is said."""
    question = one.question()
    assert question is not None
    return one.answer(question, reply or right_reply(one, question.id), moment(days=days), 1200)


@pytest.mark.parametrize("id_", IDS)
def test_key_of_every_kind_is_right_and_giving_up_is_not(history: History, id_: str) -> None:
    one = drill(history, [id_])
    assert answer(one, GaveUp()).answer.verdict is Verdict.REJECT
    outcome = answer(one)
    assert (outcome.answer.verdict, outcome.answer.rating) == (Verdict.ACCEPT, Rating.GOOD)
    assert one.question() is None


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.TRUE_FALSE, Kind.ORDERING, Kind.MATCHING])
def test_any_other_choice_is_wrong(history: History, kind: Kind) -> None:
    id_ = next(id_ for id_, item in ITEMS.items() if item.id.kind is kind)
    one = drill(history, [id_])
    match right_reply(one, id_):
        case Picked(place):
            other: Reply = Picked(1 - place if kind is Kind.TRUE_FALSE else (place + 1) % 2)
        case Arranged(places):
            other = Arranged(places[::-1] if places[::-1] != places else (*places[1:], places[0]))
        case reply:
            raise AssertionError(reply)
    assert answer(one, other).answer.verdict is Verdict.REJECT


def test_reply_of_another_form_is_wrong(history: History) -> None:
    one = drill(history)
    question = one.question()
    assert question is not None
    assert one.answer(question, Written("x"), moment(), 1).answer.rating is Rating.AGAIN


def test_answers_are_kept_with_their_duration_and_words(history: History) -> None:
    one = drill(history)
    while one.question() is not None:
        answer(one)
    kept = [event.answer for event in history.events() if event.answer]
    assert len(kept) == len(IDS)
    assert all(given.duration == 1200 and given.reply and given.mark for given in kept)


def test_overruling_a_miss_makes_it_good_and_back(history: History) -> None:
    one = drill(history, IDS[:1])
    missed = answer(one, GaveUp())
    righted = one.overrule(missed, moment(), right=True)
    assert (righted.answer.verdict, righted.answer.rating) == (Verdict.ACCEPT, Rating.GOOD)
    assert one.question() is None
    wronged = one.overrule(righted, moment(), right=False)
    assert (wronged.answer.verdict, wronged.answer.rating) == (Verdict.REJECT, Rating.AGAIN)
    assert one.question() is not None


@pytest.mark.parametrize("mark", ["、", "と", "/", "・", " and ", " & ", "\n", "; ", ", "])
def test_list_may_be_parted_as_for_a_teacher(history: History, mark: str) -> None:
    (id_,) = (id_ for id_, item in ITEMS.items() if item.id.kind is Kind.SET)
    one = drill(history, [id_])
    reply = right_reply(one, id_)
    assert isinstance(reply, Named)
    assert answer(one, Named((mark.join(reply.texts[::-1]),))).answer.verdict is Verdict.ACCEPT


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_key_is_right(history: History, language: Language) -> None:
    one = drill(history, language=language)
    while (question := one.question()) is not None:
        reply = read_reply(question.presentation, say_key(question.presentation).partition(" → ")[0])
        if isinstance(reply, Written | Named):
            assert answer(one, reply).answer.verdict is Verdict.ACCEPT, question.id
        else:
            one.flag(question.id, moment())


def test_blank_wants_as_much_as_the_sentence_shows(history: History) -> None:
    day = Date(year=1956, month=3, day=5)
    id_, item = next((id_, item) for id_, item in ITEMS.items() if item.id.kind is Kind.CLOZE)
    blank = Blank(slot=item.id.slot, value=day, form=Form.YEAR)
    one = drill(history, [id_], items={id_: replace(item, stem=(blank,), task=Cloze(day))})
    assert answer(one, Written("1956年")).answer.verdict is Verdict.ACCEPT


def test_nearly_right_counts_as_hard_if_the_learner_says_so(history: History) -> None:
    (id_,) = (id_ for id_, item in sample_items(ENGLISH).items() if item.id.kind is Kind.REVERSED)
    one = drill(history, [id_], language=ENGLISH)
    nearly = answer(one, Written("Bunji Okasaki"))
    assert nearly.judged.verdict is Verdict.ALMOST
    assert nearly.answer.rating is Rating.AGAIN
    righted = one.overrule(nearly, moment(), right=True)
    assert (righted.answer.verdict, righted.answer.rating) == (Verdict.ACCEPT, Rating.HARD)


def test_rating_a_right_answer_as_missed_asks_it_again(history: History) -> None:
    one = drill(history, IDS[:1])
    rated = one.rate(answer(one), Rating.AGAIN, moment())
    assert (rated.answer.verdict, rated.answer.rating) == (Verdict.ACCEPT, Rating.AGAIN)
    assert one.question() is not None


def test_undoing_goes_back_to_the_beginning(history: History) -> None:
    one = drill(history)
    for _ in range(4):
        answer(one)
    asked = []
    while one.undo(moment()):
        question = one.question()
        assert question is not None
        asked.append(question.id)
    assert asked == [*IDS[:4][::-1]]
    assert all(standing.memory is None for standing in history.standings().values())
    assert [event.deed for event in history.events()] == [Deed.ANSWER] * 4 + [Deed.UNDO] * 4


def test_flagging_passes_over_the_item(history: History) -> None:
    one = drill(history)
    assert one.flag(IDS[0], moment())
    question = one.question()
    assert question is not None
    assert (question.id, question.place, question.size) == (IDS[1], 1, len(IDS) - 1)
    assert history.standings()[IDS[0]].flagged
    assert not one.flag(IDS[0], moment())
    assert not history.standings()[IDS[0]].flagged


def test_flag_of_old_is_taken_away(history: History) -> None:
    history.flag(0, IDS[0], moment(), flagged=True)
    one = drill(history)
    assert not one.flag(IDS[0], moment())
    assert not history.standings()[IDS[0]].flagged
    question = one.question()
    assert question is not None
    assert question.id == IDS[0]


def test_undoing_a_flag_leaves_the_answer_before_it(history: History) -> None:
    one = drill(history)
    answered = answer(one)
    one.flag(IDS[1], moment())
    assert one.undo(moment()) == Flagging(IDS[1], 2, flagged=True)
    assert one.last == answered
    assert not history.standings()[IDS[1]].flagged
    question = one.question()
    assert question is not None
    assert question.id == IDS[1]
    assert replay(Session(plan=IDS), history.events_of(1)) == one.session
    assert one.undo(moment()) == Turn(IDS[0], 1, passed=True)
    assert one.undo(moment()) is None


def test_undoing_restores_a_flag_of_old(history: History) -> None:
    history.flag(0, IDS[0], moment(), flagged=True)
    one = drill(history)
    one.flag(IDS[0], moment())
    one.undo(moment())
    assert history.standings()[IDS[0]].flagged


def test_last_answer_of_an_earlier_run_can_still_be_overruled(history: History) -> None:
    (id_,) = (id_ for id_, item in sample_items(ENGLISH).items() if item.id.kind is Kind.REVERSED)
    nearly = answer(drill(history, [id_], language=ENGLISH), Written("Bunji Okasaki"))
    again = drill(history, [id_], language=ENGLISH)
    again.session = replay(Session(plan=(id_,)), history.events_of(1))
    again.take_up(history.events_of(1))
    assert again.last is not None
    assert again.last == replace(nearly, question=again.last.question)
    assert (again.last.question.place, again.last.question.repeated) == (1, False)
    righted = again.overrule(again.last, moment(), right=True)
    assert righted.answer.rating is Rating.HARD
    again.take_up(history.events_of(1))
    assert again.question() is None


def test_session_is_taken_up_exactly_where_it_was(history: History) -> None:
    one = drill(history)
    answer(one)
    answer(one, GaveUp())
    one.overrule(answer(one, GaveUp()), moment(), right=True)
    one.rate(answer(one), Rating.AGAIN, moment())
    answer(one)
    one.undo(moment())
    one.flag(IDS[5], moment())
    again = replay(Session(plan=IDS), history.events_of(1))
    assert again == one.session
    second = Drill(history=history, bank=bank(), items=ITEMS, number=1, session=again, cram=False)
    assert second.undo(moment())
    assert second.session != one.session


def test_places_are_counted_by_item(history: History) -> None:
    one = drill(history, IDS[:2])
    places = []
    for reply in (GaveUp(), None, None):
        question = one.question()
        assert question is not None
        places.append((question.place, question.size, question.repeated))
        answer(one, reply)
    assert places == [(1, 2, False), (2, 2, False), (2, 2, True)]


def test_what_will_be_due_is_counted(history: History) -> None:
    one = drill(history, IDS[:3])
    for _ in range(3):
        answer(one)
    assert [one.count_due(moment(days=days).day) for days in (1, 2)] == [0, 3]
