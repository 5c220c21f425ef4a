"""Which items are asked on a day, and in which order."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from quizgen.model.ids import FactId, ItemId, Kind, Language, SlotName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.study.content import answer_mark
from quizgen.study.event import Standing
from quizgen.study.memory import Memory
from quizgen.study.selection import Candidate, Choice, Wish, choose, go_on, space_out

from .learning import FIRST_DAY, sample_items

BASE = next(item for item in sample_items().values() if item.id.kind is Kind.TYPED)


def candidate(name: str, *, kind: Kind = Kind.TYPED, slot: str = "place", language: str = "ja") -> Candidate:
    id_ = BASE.id._replace(anchor=FactId(name), kind=kind, language=Language(language), slot=SlotName(slot))
    item = replace(BASE, id=id_)
    return Candidate(item=item, deck_tags=("news",))


def learned(one: Candidate, due: int, *, mark: str | None = None, flagged: bool = False) -> Standing:
    """The item was met, and is due so many days after the first."""
    day = FIRST_DAY + timedelta(days=due)
    memory = Memory(stability=5.0, difficulty=5.0, last=FIRST_DAY - timedelta(days=9), due=day)
    return Standing(memory=memory, mark=answer_mark(one.item) if mark is None else mark, flagged=flagged)


A, B, C, D = map(candidate, "abcd")
ALL = (A, B, C, D)


def chosen(standings: Mapping[str, Standing], wish: Wish | None = None, *, newcomers: int = 0) -> Choice:
    return choose(ALL, standings, wish or Wish(), FIRST_DAY, newcomers)


def test_due_comes_before_new_and_the_longest_due_first() -> None:
    choice = chosen({A.id: learned(A, 0), B.id: learned(B, -3), C.id: learned(C, 1)})
    assert choice.due == (B, A)
    assert choice.fresh == (D,)
    assert choice.plan(None) == (B.id, A.id, D.id)
    assert choice.plan(2) == (B.id, A.id)


def test_changed_answer_is_due_at_once_and_first() -> None:
    choice = chosen({A.id: learned(A, -9), B.id: learned(B, 300, mark="another")})
    assert choice.due == (B, A)


def test_new_items_stop_at_the_days_limit() -> None:
    assert len(chosen({}, Wish(new_limit=3)).fresh) == 3
    choice = chosen({}, Wish(new_limit=3), newcomers=2)
    assert (len(choice.fresh), choice.held_back) == (1, 3)
    assert chosen({}, Wish(new_limit=3), newcomers=9).fresh == ()


def test_flagged_item_is_asked_only_if_wanted() -> None:
    standings = {A.id: learned(A, 0, flagged=True)}
    assert A not in (*chosen(standings).due, *chosen(standings).fresh)
    assert chosen(standings, Wish(flagged=True)).plan(None) == (A.id,)


def test_cramming_takes_everything() -> None:
    standings = {A.id: learned(A, 300), B.id: learned(B, 0)}
    assert sorted(chosen(standings, Wish(cram=True)).plan(None)) == sorted(one.id for one in ALL)


def test_order_is_the_same_all_day_and_another_the_next_day_unless_a_seed_fixes_it() -> None:
    many = tuple(candidate(f"fact-{number}") for number in range(20))
    plans = {
        choose(many, {}, Wish(seed=seed), FIRST_DAY + timedelta(days=day), 0).plan(None)
        for seed in (None, 1)
        for day in (0, 0, 1)
    }
    assert len(plans) == 3
    assert choose(many[::-1], {}, Wish(), FIRST_DAY, 0).plan(None) in plans


def test_kinds_languages_and_tags_narrow_the_choice() -> None:
    several = (A, candidate("e", kind=Kind.CHOICE), candidate("f", language="en"))

    def names(wish: Wish) -> list[str]:
        return sorted(ItemId.parse(id_).anchor for id_ in choose(several, {}, wish, FIRST_DAY, 0).plan(None))

    assert names(Wish(kinds=(Kind.CHOICE,))) == ["e"]
    assert names(Wish(languages=(ENGLISH,))) == ["f"]
    assert names(Wish(languages=(ENGLISH, JAPANESE), kinds=(Kind.TYPED,))) == ["a", "f"]
    for tag in ("news", "NEWS", "machine", "relation::machine", "quizgen::relation::machine", "reported", "computing"):
        assert names(Wish(tags=(tag,))) == ["a", "e", "f"], tag
    assert names(Wish(tags=("new",))) == []
    assert names(Wish(tags=("news", "stated"))) == []


def test_questions_on_one_fact_are_kept_apart() -> None:
    same = [candidate("a", slot=slot) for slot in ("one", "two", "three")]
    assert [one.item.id.anchor for one in space_out([*same, B, C])] == ["a", "b", "c", "a", "a"]


def left(
    met: set[str], standings: Mapping[str, Standing], wish: Wish | None = None, *, newcomers: int = 0
) -> list[str]:
    """What a session that was begun with a, b, c and one that is gone since goes on with."""
    plan = [A.id, B.id, "gone/x/s/typed/ja", C.id]
    return list(go_on(plan, met, ALL, standings, wish or Wish(), FIRST_DAY, newcomers))


def test_session_goes_on_with_what_it_planned() -> None:
    assert left({A.id}, {A.id: learned(A, 2)}, Wish(new_limit=3), newcomers=1) == [A.id, B.id, C.id]
    assert left({A.id}, {B.id: learned(B, 0)}) == [A.id, B.id, C.id]


def test_what_was_asked_or_flagged_elsewhere_falls_out_of_a_session() -> None:
    assert left(set(), {B.id: learned(B, 2), C.id: learned(C, 0, flagged=True)}) == [A.id]
    assert left(set(), {B.id: learned(B, 2)}, Wish(cram=True)) == [A.id, B.id, C.id]


def test_limit_of_the_day_holds_when_a_session_goes_on() -> None:
    assert left({A.id}, {A.id: learned(A, 2)}, Wish(new_limit=3), newcomers=2) == [A.id, B.id]
