"""What people type, in every width and script, and what is no answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.ids import Kind
from quizgen.present.presentation import Options, Pairs, Presentation, Sequence
from quizgen.present.presenter import Presenter
from quizgen.study.replies import option_of, read_reply, verdict_of
from quizgen.study.reply import Arranged, GaveUp, Named, Picked, Written

from ..write.sample import bank
from .learning import sample_items

SHOWN = {item.id.kind: Presenter(bank()).present(item) for item in sample_items().values()}
CHOICE, JUDGEMENT = SHOWN[Kind.CHOICE], SHOWN[Kind.TRUE_FALSE]
ORDERING, MATCHING = SHOWN[Kind.ORDERING], SHOWN[Kind.MATCHING]
assert isinstance(CHOICE.response, Options)
assert isinstance(ORDERING.response, Sequence)
assert isinstance(MATCHING.response, Pairs)


@pytest.mark.parametrize("key", ["2", "２", "②", "B", "b", "Ｂ", "ｂ", "イ", "ｲ", "⑵"[:0] or "2"])
def test_second_option_has_many_names(key: str) -> None:
    assert option_of(key, 4) == 1
    assert read_reply(CHOICE, f" {key} ") == Picked(1)


@pytest.mark.parametrize("key", ["0", "9", "e", "オ", "い", "二", "", "12", "é", "\x00", "‐"])
def test_key_of_no_option(key: str) -> None:
    assert option_of(key, 4) is None


@pytest.mark.parametrize("line", ["FUJIC\x00", "\x1b[31mFUJIC", "FU\rJIC", "FUJIC\x7f", "\ud83dFUJIC"])
def test_what_acts_is_no_reply(line: str) -> None:
    assert read_reply(SHOWN[Kind.TYPED], line) is None


def test_option_may_be_written_out() -> None:
    assert isinstance(CHOICE.response, Options)
    for place, option in enumerate(CHOICE.response.options):
        assert read_reply(CHOICE, "".join(part.text for part in option if hasattr(part, "text"))) == Picked(place)
    assert read_reply(CHOICE, "マンチェスター大学") is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        *(
            (text, 0)
            for text in ("1", "１", "○", "〇", "◯", "t", "T", "Ｔ", "true", "y", "o", "正しい", "はい", "○ 正しい")
        ),
        *((text, 1) for text in ("2", "２", "×", "✕", "f", "F", "false", "n", "x", "Ｘ", "誤り", "いいえ", "× 誤り")),
    ],
)
def test_verdicts_on_a_claim(text: str, verdict: int) -> None:
    assert read_reply(JUDGEMENT, text) == Picked(verdict)


def test_what_is_no_verdict() -> None:
    assert verdict_of("3") is None
    assert read_reply(JUDGEMENT, "たぶん") is None


@pytest.mark.parametrize(
    "text",
    ["312", "３１２", "3 1 2", "3,1,2", "3、1、2", "③①②", "cab", "CAB", "Ｃ→Ａ→Ｂ", "ウアイ", "ウ→ア→イ", "3-1-2"],
)
def test_orders(text: str) -> None:
    assert read_reply(ORDERING, text) == Arranged((2, 0, 1))


@pytest.mark.parametrize("text", ["31", "3112", "311", "4123", "すぐ", "3 1 x"])
def test_what_is_no_order(text: str) -> None:
    assert read_reply(ORDERING, text) is None


@pytest.mark.parametrize(
    "text", ["1B 2A", "1b2a", "２ａ １ｂ", "1=B, 2=A", "1-B 2-A", "1→B、2→A", "BA", "b a", "イア", "1イ 2ア", "21"]
)
def test_pairs(text: str) -> None:
    two = first_pairs(2)
    assert read_reply(two, text) == Arranged((1, 0))


@pytest.mark.parametrize("text", ["1B 2B", "1B", "3A 1B", "ABC", "1B 2A 1B 2", "?"])
def test_what_are_no_pairs(text: str) -> None:
    assert read_reply(first_pairs(2), text) is None


def first_pairs(count: int) -> Presentation:
    """A matching of so many."""
    from dataclasses import replace

    assert isinstance(MATCHING.response, Pairs)
    pairs = replace(
        MATCHING.response,
        left=MATCHING.response.left[:1] * count,
        right=MATCHING.response.right[:1] * count,
        pairs=tuple(range(count)),
    )
    return replace(MATCHING, response=pairs)


def test_words_are_left_as_they_are() -> None:
    assert read_reply(SHOWN[Kind.TYPED], "  富士 写真　") == Written("富士 写真")
    assert read_reply(SHOWN[Kind.CLOZE], "１９５６年") == Written("１９５６年")
    assert read_reply(SHOWN[Kind.SET], " 九州大学、大阪大学") == Named(("九州大学、大阪大学",))
    assert read_reply(SHOWN[Kind.SET], "九州大学\n\n 大阪大学") == Named(("九州大学", "大阪大学"))


@pytest.mark.parametrize("kind", SHOWN)
def test_half_of_a_character_is_no_answer(kind: Kind) -> None:
    assert read_reply(SHOWN[kind], "\udc83C") is None


@pytest.mark.parametrize("kind", SHOWN)
@pytest.mark.parametrize("line", ["", "  ", "\u3000"])
def test_nothing_is_giving_up(kind: Kind, line: str) -> None:
    assert read_reply(SHOWN[kind], line) == GaveUp()


@given(st.sampled_from(list(SHOWN.values())), st.text(max_size=30))
def test_any_line_is_read_or_refused(presentation: Presentation, line: str) -> None:
    reply = read_reply(presentation, line)
    if isinstance(reply, Picked):
        assert isinstance(presentation.response, Options)
        assert 0 <= reply.option < len(presentation.response.options)
    if isinstance(reply, Arranged):
        assert sorted(reply.places) == list(range(len(reply.places)))
