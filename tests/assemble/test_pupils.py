"""Whose form is which."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.assemble.arranging import letter_of
from quizgen.assemble.code import VARIANT_LIMIT
from quizgen.assemble.pupils import assign_variants
from quizgen.model.pupil import Pupil

HANAKO = Pupil(name="佐藤 花子", class_name="1-A", id="7")
ICHIRO = Pupil(name="鈴木 一郎", class_name="1-A", id="8")
NAMELESS = Pupil(name="佐藤 花子", class_name="1-B")


def test_form_depends_on_who_the_pupil_is_and_not_on_the_list() -> None:
    together = assign_variants([HANAKO, ICHIRO, NAMELESS], 1)
    assert assign_variants([NAMELESS, ICHIRO, HANAKO], 1) == together
    assert assign_variants([ICHIRO], 1)[ICHIRO.identity] == together[ICHIRO.identity]
    assert len(set(together.values())) == 3


def test_seed_decides_too() -> None:
    assert assign_variants([HANAKO], 1) != assign_variants([HANAKO], 2)


def test_pupil_is_known_by_class_and_id_or_else_by_name() -> None:
    assert Pupil(name="佐藤 華子", class_name="1-A", id="7").identity == HANAKO.identity
    assert Pupil(name="佐藤　花子", class_name="１-B").identity == NAMELESS.identity
    assert Pupil(name="佐藤 花子", class_name="1-A").identity != HANAKO.identity
    assert Pupil(name="7", class_name="1-A").identity != HANAKO.identity


def test_no_letter_stands_for_a_pupils_form() -> None:
    pupils = [Pupil(name=f"pupil {number}") for number in range(2_000)]
    variants = assign_variants(pupils, 1).values()
    assert len(set(variants)) == 2_000
    assert all(letter_of(variant) == "" and variant < VARIANT_LIMIT for variant in variants)
    assert [letter_of(variant) for variant in (0, 1, 25, 26)] == ["A", "B", "Z", ""]


@given(st.lists(st.text(min_size=1), max_size=20))
def test_every_pupil_has_a_form_of_their_own(names: list[str]) -> None:
    variants = assign_variants([Pupil(name=name) for name in names], 3)
    assert len(set(variants.values())) == len({Pupil(name=name).identity for name in names})
