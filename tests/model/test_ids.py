"""An item's identity, written and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.ids import ItemId, Kind, Language, SlotName, TopicId

NAMES = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
ID = ItemId(TopicId("twitter-ai"), "hotz-internship", SlotName("planned"), Kind.CHOICE, Language("ja"))


def test_id_is_written_with_slashes() -> None:
    assert str(ID) == "twitter-ai/hotz-internship/planned/choice/ja"


def test_id_is_read_back() -> None:
    assert ItemId.parse("twitter-ai/hotz-internship/planned/choice/ja") == ID


@given(NAMES, NAMES, NAMES, st.sampled_from(Kind), st.sampled_from(["ja", "en"]))
def test_what_is_written_is_read_back(topic: str, anchor: str, slot: str, kind: Kind, language: str) -> None:
    id_ = ItemId(TopicId(topic), anchor, SlotName(slot), kind, Language(language))
    assert ItemId.parse(str(id_)) == id_


def test_ids_sort_by_their_parts() -> None:
    ids = [ItemId.parse(text) for text in ("b/a/a/choice/en", "a/b/a/choice/en", "a/a/a/typed/en", "a/a/a/choice/ja")]
    assert [str(id_) for id_ in sorted(ids)] == [
        "a/a/a/choice/ja",
        "a/a/a/typed/en",
        "a/b/a/choice/en",
        "b/a/a/choice/en",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not enough values to unpack (expected 5, got 1)"),
        ("mini/hotz/planned/choice", "not enough values to unpack (expected 5, got 4)"),
        ("mini/hotz/planned/choice/ja/x", "too many values to unpack (expected 5)"),
        ("mini/hotz/planned/guess/ja", "'guess' is not a valid Kind"),
        ("/hotz/planned/choice/ja", "an item id has an empty part: /hotz/planned/choice/ja"),
        ("mini//planned/choice/ja", "an item id has an empty part: mini//planned/choice/ja"),
        ("mini/hotz//choice/ja", "an item id has an empty part: mini/hotz//choice/ja"),
        ("mini/hotz/planned/choice/", "an item id has an empty part: mini/hotz/planned/choice/"),
    ],
)
def test_what_is_no_id_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 - the message is held whole below
        ItemId.parse(text)
    assert str(error.value) == message
