"""Codes tell when they were mistyped."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.assemble.code import SHEET_LIMIT, VARIANT_LIMIT, make_code, read_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SHEETS = st.integers(0, SHEET_LIMIT - 1)
VARIANTS = st.integers(0, VARIANT_LIMIT - 1)


@given(SHEETS, VARIANTS)
def test_code_says_what_it_was_made_of(sheet: int, variant: int) -> None:
    assert read_code(make_code(sheet, variant)) == (sheet, variant)


@given(SHEETS, VARIANTS, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_noticed(sheet: int, variant: int, place: int, wrong: str) -> None:
    code = make_code(sheet, variant).replace("-", "")
    if code[place] != wrong:
        assert read_code(code[:place] + wrong + code[place + 1 :]) is None


@given(SHEETS, VARIANTS, st.tuples(st.integers(0, 7), st.integers(0, 7)))
def test_two_characters_that_changed_places_are_always_noticed(
    sheet: int, variant: int, places: tuple[int, int]
) -> None:
    typed = list(make_code(sheet, variant).replace("-", ""))
    one, other = places
    if typed[one] != typed[other]:
        typed[one], typed[other] = typed[other], typed[one]
        assert read_code("".join(typed)) is None


@given(st.text())
def test_any_text_is_a_code_or_is_not(text: str) -> None:
    numbers = read_code(text)
    assert numbers is None or read_code(make_code(*numbers)) == numbers
