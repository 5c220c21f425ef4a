"""Whatever is recorded is read back; whatever is read gives findings and no more."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.assemble.ledger import HEADER, Ledger, format_ledger, record
from quizgen.assemble.ledger_reading import parse_ledger
from quizgen.assemble.sheet import Entry, Sheet, SheetSection
from quizgen.model.ids import DeckName, ItemId, Kind, SlotName, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.worksheet import Arrangement

NAMES = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
HASHES = st.from_regex(r"[0-9a-f]{8}", fullmatch=True)
KINDS = st.sampled_from(Kind)
ITEMS = st.builds(
    ItemId,
    topic=NAMES.map(TopicId),
    anchor=NAMES,
    slot=NAMES.map(SlotName),
    kind=KINDS,
    language=st.sampled_from(LANGUAGES),
)
ENTRIES = st.builds(Entry, item=ITEMS, answer=HASHES, wording=HASHES, verdict=st.sampled_from([True, False, None]))
SECTIONS = st.builds(
    SheetSection, kind=KINDS, points=st.integers(1, 1000), entries=st.lists(ENTRIES, max_size=4).map(tuple)
)
SHEETS = st.builds(
    Sheet,
    language=st.sampled_from(LANGUAGES),
    seed=st.integers(0, 2**63 - 1),
    options=st.integers(2, 6),
    order=st.sampled_from(Arrangement),
    sections=st.lists(SECTIONS, max_size=3).map(tuple),
)


@given(st.lists(SHEETS, max_size=5))
def test_what_is_recorded_is_read_back(sheets: list[Sheet]) -> None:
    ledger = Ledger()
    numbers = []
    for sheet in sheets:
        number, ledger = record(ledger, DeckName("news"), sheet)
        numbers.append(number)
    assert [ledger.sheets[number] for number in numbers] == sheets
    assert parse_ledger(format_ledger(ledger), "x") == (ledger, ())


LINES = st.lists(
    st.lists(st.sampled_from(["sheet", "section", "item", "7", "en", "choice", "-", "t/f/s/choice/en", "", "é"])),
    max_size=6,
)


@given(LINES, st.text(max_size=20))
def test_anything_else_gives_findings_and_no_more(lines: list[list[str]], rest: str) -> None:
    text = "\n".join([HEADER, *("\t".join(line) for line in lines), rest])
    ledger, findings = parse_ledger(text, "x")
    assert findings or format_ledger(ledger).strip() == text.strip()
