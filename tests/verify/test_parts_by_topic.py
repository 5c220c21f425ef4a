"""A long proof is shared out by topics, so that what belongs to a topic is worked out once."""

from quizgen.verify.spread import parts_by_topic


def ids(*topics: tuple[str, int]) -> list[str]:
    return [f"{topic}/fact/slot/typed/en" for topic, count in topics for _ in range(count)]


def test_a_topic_that_stands_in_two_places_is_one_part() -> None:
    assert parts_by_topic(ids(("a", 2), ("b", 2), ("a", 2), ("b", 1)), 3) == ((0, 1, 4, 5), (2, 3, 6))


def test_small_topics_go_together() -> None:
    assert parts_by_topic(ids(("a", 1), ("b", 1), ("c", 1)), 2) == ((0, 1), (2,))


def test_a_topic_of_more_than_two_parts_is_shared_out() -> None:
    assert parts_by_topic(ids(("a", 1), ("b", 5)), 2) == ((1, 2), (3, 4), (5,), (0,))


def test_what_is_no_id_has_a_place_too() -> None:
    assert parts_by_topic(["", "nothing", ""], 9) == ((0, 2, 1),)


def test_no_notes_are_no_parts() -> None:
    assert parts_by_topic([], 9) == ()
