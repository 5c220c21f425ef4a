"""Laws of the lock, over any of them."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.ids import ItemId
from quizgen.write.anki.lock import Entry, Lock, format_lock, parse_lock, stamp
from quizgen.write.anki.note import Note, guid_of
from quizgen.write.anki.notetypes import RECALL

ITEMS = st.from_regex(r"[a-z0-9-]{1,9}/[a-z0-9-]{1,9}", fullmatch=True)
ENTRIES = st.builds(Entry, st.from_regex(r"[0-9a-f]{16}", fullmatch=True), st.integers(1, 253_402_300_799))
LOCKS = st.builds(Lock, st.dictionaries(ITEMS, ENTRIES))
DECKS = st.dictionaries(st.sampled_from("abc"), st.text("xy", max_size=1))
BUILDS = st.lists(st.tuples(DECKS, st.integers(1, 100)), max_size=6)


def notes(deck: dict[str, str]) -> list[Note]:
    ids = [ItemId.parse(f"topic/{fact}/slot/typed/en") for fact in deck]
    return [Note(id_, guid_of(str(id_)), RECALL, "Deck", (deck[id_.anchor],), ()) for id_ in ids]


@given(LOCKS)
def test_lock_is_read_back(lock: Lock) -> None:
    assert parse_lock(format_lock(lock), "x.lock") == (lock, ())


@given(st.text())
def test_any_text_is_read_or_reported(text: str) -> None:
    lock, findings = parse_lock(text, "x.lock")
    assert findings or parse_lock(format_lock(lock), "x.lock")[0] == lock


@given(BUILDS)
def test_a_note_is_newer_than_ever_exactly_when_it_changed(builds: list[tuple[dict[str, str], int]]) -> None:
    lock, last, times = Lock(), dict[str, str](), dict[str, int]()
    for deck, now in builds:
        stamped, lock = stamp(notes(deck), lock, now)
        for one in stamped:
            fact = one.note.item.anchor
            if fact in last and last[fact] == deck[fact]:
                assert one.mod == times[fact]
            else:
                assert one.mod >= now
                assert one.mod > times.get(fact, 0)
            last[fact], times[fact] = deck[fact], one.mod
