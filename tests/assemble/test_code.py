"""Codes as people read them off a sheet and type them in."""

import pytest

from quizgen.assemble.code import codes_near, make_code, read_code, tidy_code


def test_code_has_two_groups_of_four() -> None:
    assert make_code(0, 0) == "0000-0000"
    assert make_code(1, 3) == "001H-Z7PE"
    assert read_code("001H-Z7PE") == (1, 3)


@pytest.mark.parametrize(
    "typed",
    ["001h-z7pe", "001HZ7PE", " 001H Z7PE ", "OOIH-Z7PE", "oolh-z7pe", "００１Ｈ－Ｚ７ＰＥ", "001H–Z7PE", "001HーZ7PE"],
)
def test_what_is_easily_misread_or_typed_otherwise_is_forgiven(typed: str) -> None:
    assert read_code(typed) == (1, 3)
    assert tidy_code(typed) == "001H-Z7PE"


@pytest.mark.parametrize("typed", ["", "001H-Z7P", "001H-Z7PEE", "001H-Z7UE", "001H-Z7*E", "組1-A", "🙂" * 8])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_mistyped_code_is_tidied_all_the_same() -> None:
    assert read_code("001H-Z7PF") is None
    assert tidy_code("001h-z7pf") == "001H-Z7PF"


def test_neighbouring_forms_look_nothing_alike() -> None:
    codes = [make_code(12_345, variant) for variant in range(26)]
    assert all(
        sum(a != b for a, b in zip(one, other, strict=True)) >= 3 for one in codes for other in codes if one < other
    )


def test_codes_near_a_mistyped_one_begin_with_what_looks_like_it() -> None:
    code = make_code(1, 3)
    assert code == "001H-Z7PE"
    assert codes_near("001H-27PE")[0] == code
    assert codes_near("001H-7ZPE")[0] == code
    for place in (0, 1, 2, 3, 5, 6, 7, 8):
        slip = "9" if code[place] != "9" else "8"
        near = codes_near(code[:place] + slip + code[place + 1 :])
        assert code in near
        assert all(read_code(one) for one in near)
        assert len(near) <= 16
    assert codes_near("no code") == ()
