"""The lock: a note's time moves when the note does, and never back."""

from dataclasses import replace

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId
from quizgen.write.anki.lock import LATEST, Entry, Lock, format_lock, parse_lock, stamp
from quizgen.write.anki.note import Note, guid_of
from quizgen.write.anki.notetypes import CHOICE, RECALL

HEADER = (
    "# quizgen lock, format 1: item, hash of its note, seconds since 1970 when it last changed. Commit this file.\n"
)


def note(fact: str, *fields: str) -> Note:
    id_ = ItemId.parse(f"topic/{fact}/slot/typed/en")
    return Note(id_, guid_of(str(id_)), RECALL, "Deck", fields, ("tag",))


def times(notes: list[Note], lock: Lock, now: int) -> tuple[list[int], Lock]:
    stamped, after = stamp(notes, lock, now)
    return [one.mod for one in stamped], after


def test_new_note_gets_the_present() -> None:
    assert times([note("a", "x"), note("b", "y")], Lock(), 100)[0] == [100, 100]


def test_only_what_changed_gets_the_present() -> None:
    _, lock = times([note("a", "x"), note("b", "y")], Lock(), 100)
    assert times([note("a", "x"), note("b", "z")], lock, 200)[0] == [100, 200]


def test_nothing_changed_leaves_the_lock_as_it_was() -> None:
    notes = [note("a", "x"), note("b", "y")]
    _, lock = times(notes, Lock(), 100)
    assert times(notes, lock, 200) == ([100, 100], lock)


def test_tags_and_note_type_count_as_changes_and_the_deck_does_not() -> None:
    one = note("a", "x")
    _, lock = times([one], Lock(), 100)
    assert times([replace(one, tags=("other",))], lock, 200)[0] == [200]
    assert times([replace(one, note_type=CHOICE)], lock, 200)[0] == [200]
    assert times([replace(one, deck="Other")], lock, 200)[0] == [100]


def test_clock_that_went_back_still_makes_changes_newer() -> None:
    _, lock = times([note("a", "x")], Lock(), 100)
    assert times([note("a", "y")], lock, 50)[0] == [101]


def test_note_that_comes_back_is_not_older_than_it_was() -> None:
    _, lock = times([note("a", "x"), note("b", "y")], Lock(), 100)
    _, lock = times([note("b", "y")], lock, 200)
    assert times([note("a", "x"), note("b", "y")], lock, 300)[0] == [100, 100]
    assert times([note("a", "z"), note("b", "y")], lock, 300)[0] == [300, 100]


def test_lock_is_a_line_for_each_item_in_order() -> None:
    lock = Lock({"b": Entry("0123456789abcdef", 7), "a": Entry("fedcba9876543210", 1_700_000_000)})
    assert format_lock(lock) == f"{HEADER}a\tfedcba9876543210\t1700000000\nb\t0123456789abcdef\t7\n"


def test_lock_is_read_back() -> None:
    lock = Lock({"a": Entry("0123456789abcdef", 7), "b": Entry("fedcba9876543210", 8)})
    assert parse_lock(format_lock(lock), "decks/x.lock") == (lock, ())


def test_line_ends_of_windows_are_read() -> None:
    lock = Lock({"a": Entry("0123456789abcdef", 7)})
    assert parse_lock(format_lock(lock).replace("\n", "\r\n"), "decks/x.lock") == (lock, ())


def test_no_text_is_an_empty_lock() -> None:
    assert parse_lock("", "decks/x.lock") == (Lock(), ())


def test_every_bad_line_is_reported_and_the_others_are_read() -> None:
    text = f"""{HEADER}a\t0123456789abcdef\t7
<<<<<<< HEAD
b\t0123456789abcde\t7
c\t0123456789ABCDEF\t7
d\t0123456789abcdef\t-7
e\t0123456789abcdef\t0
f\t0123456789abcdef\t９
a\t0123456789abcdef\t9

g\t0123456789abcdef\t9
"""
    lock, findings = parse_lock(text, "decks/x.lock")
    assert [*lock.entries] == ["a", "g"]
    assert [(finding.rule, finding.location, finding.message) for finding in findings] == [
        (Rule.BAD_LOCK, "decks/x.lock:3:1", "a line of the lock is not an item, a hash and a time with tabs between"),
        (Rule.BAD_LOCK, "decks/x.lock:4:1", 'the lock\'s hash of "b" is damaged'),
        (Rule.BAD_LOCK, "decks/x.lock:5:1", 'the lock\'s hash of "c" is damaged'),
        (Rule.BAD_LOCK, "decks/x.lock:6:1", 'the lock\'s time of "d" is damaged'),
        (Rule.BAD_LOCK, "decks/x.lock:7:1", 'the lock\'s time of "e" is damaged'),
        (Rule.BAD_LOCK, "decks/x.lock:8:1", 'the lock\'s time of "f" is damaged'),
        (Rule.BAD_LOCK, "decks/x.lock:9:1", 'the lock has "a" twice'),
        (Rule.BAD_LOCK, "decks/x.lock:10:1", "a line of the lock is not an item, a hash and a time with tabs between"),
    ]


def test_lock_of_another_format_is_reported() -> None:
    _, findings = parse_lock("# quizgen lock, format 2\n", "decks/x.lock")
    assert [(finding.location, finding.message) for finding in findings] == [
        ("decks/x.lock:1:1", "the lock's first line is not the one this version of quizgen writes")
    ]


def test_time_never_passes_the_last_that_a_lock_can_keep() -> None:
    _, lock = times([note("a", "1")], Lock(), LATEST)
    _, lock = times([note("a", "2")], lock, LATEST)
    assert parse_lock(format_lock(lock), "x.lock")[1] == ()
