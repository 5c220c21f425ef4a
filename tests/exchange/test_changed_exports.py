"""Every format with one thing changed: the verifier says so, and names the item where the file still does."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Output
from quizgen.model.ids import FactId, SlotName, TopicId
from quizgen.verify.exchange.files import verify_export
from quizgen.verify.verification import Verification
from tests.verify.changes import other_value, with_cell

from .conftest import Written

Change = tuple[str, str, Rule]
"""What stands in the file, what shall stand there instead, and what is then wrong."""

KEY, OPTION, RIGHT = Rule.WRONG_KEY, Rule.WRONG_OPTION, Rule.TWO_RIGHT_OPTIONS
STEM, STATEMENT, SOURCE = Rule.WRONG_STEM, Rule.WRONG_STATEMENT, Rule.WRONG_SOURCE
MALFORMED, UNKNOWN, TWICE = Rule.MALFORMED_QUESTION, Rule.UNKNOWN_ITEM, Rule.DUPLICATE_ITEM

TOLD = "Full statement{0} Uranus was discovered by William {1}"

GIFT: tuple[Change, ...] = (
    ("~March 12, 1781\n\t=March 13, 1781", "=March 12, 1781\n\t~March 13, 1781", KEY),
    ("=William Herschel\n\t~John Couch Adams", "=William Herschel\n\t~Herschel", RIGHT),
    ("~February 13, 1781", "~March 1781", OPTION),
    ("Lassell on September 23, 1846. {\n\tFALSE", "Lassell on September 23, 1846. {\n\tTRUE", KEY),
    ("Correction\\: October 10, 1846", "Correction\\: October 11, 1846", KEY),
    ("Uranus discovered? {\n\t=March 13, 1781", "Uranus discovered? {\n\t=March 13, 1782", KEY),
    ("{=William Herschel =Herschel ", "{=William Herschel =Lassell ", KEY),
    ("\t=80 percent\n", "\t=81 percent\n", KEY),
    ("\t=80\n", "\t=0.8\n", KEY),
    ("\t=17\n", "\t=17 moons\n", KEY),
    ("[plain]On what exact date was Uranus", "[plain]On what exact date was Triton", STEM),
    (TOLD.format("\\:", "Herschel"), TOLD.format("\\:", "Lassell"), STATEMENT),
    ("on Paper, paragraph 2\n", "on Paper, paragraph 3\n", SOURCE),
    ("Paper, paragraph 2\n", "Papyrus, paragraph 2\n", SOURCE),
    ("=Jupiter -> 1\n\t=Saturn -> 2", "=Jupiter -> 2\n\t=Saturn -> 1", KEY),
    ("=Jupiter -> 1\n", "=Jupiter -> 2\n", MALFORMED),
    (
        "=William Lassell -> the brewer who discovered Triton",
        "=William Lassell -> the musician who discovered Uranus",
        KEY,
    ),
    ("::neptune/uranus-discovery/date/typed", "::neptune/uranus-discovery/date/choice", MALFORMED),
    ("}\n\n//", "}\n//", MALFORMED),
    ("\t~February 13, 1781", "\t=February 13, 1781", MALFORMED),
    ("\t~February 13, 1781", "\t~%50%February 13, 1781", MALFORMED),
    ("\t~February 13, 1781", "\t~February 13, 1781#Right!", MALFORMED),
    ("{\n\t=Uranus\n\t####", "{\n\t####", MALFORMED),
)

MOODLE: tuple[Change, ...] = (
    ('"100" format="plain_text">\n      <text>William H', '"0" format="plain_text">\n      <text>William H', MALFORMED),
    ("<text>February 13, 1781</text>", "<text>March 1781</text>", OPTION),
    ("<text>John Couch Adams</text>", "<text>Herschel</text>", RIGHT),
    (
        '<answer fraction="0">\n      <text>true</text>\n    </answer>\n    <answer fraction="100">',
        '<answer fraction="100">\n      <text>true</text>\n    </answer>\n    <answer fraction="0">',
        KEY,
    ),
    ("<text>Correction: October 10, 1846", "<text>Correction: October 11, 1846", KEY),
    ("<text>Herschel</text>", "<text>Lassell</text>", KEY),
    ("<text>Herschel</text>", "<text>*</text>", MALFORMED),
    ("<text>17</text>", "<text>18</text>", KEY),
    ("<text>80 percent</text>", "<text>80 or more percent</text>", KEY),
    ("<text>On what exact date was Uranus", "<text>On what exact date was Triton", STEM),
    (TOLD.format(":", "Herschel"), TOLD.format(":", "Lassell"), STATEMENT),
    ("Paper, paragraph 2<", "Paper, paragraph 3<", SOURCE),
    ('"1" format="plain_text">\n      <text>Jupiter<', '"1" format="plain_text">\n      <text>Triton<', KEY),
    ("<text>the brewer who discovered Triton</text>", "<text>the musician who discovered Uranus</text>", KEY),
    ('format="plain_text"', 'format="html"', MALFORMED),
    ("<single>true</single>", "<single>false</single>", MALFORMED),
    ("<usecase>0</usecase>", "<usecase>0</usecase><hint><text>Try Mars</text></hint>", MALFORMED),
)

QTI: tuple[Change, ...] = (
    ("<value>D</value>", "<value>A</value>", KEY),
    ("<value>D</value>", "<value>Z</value>", MALFORMED),
    (">February 13, 1781<", ">March 1781<", OPTION),
    ('identifier="B">John Couch Adams<', 'identifier="B">Herschel<', RIGHT),
    (">Correction: October 10, 1846<", ">Correction: October 11, 1846<", KEY),
    ('mapKey="Herschel"', 'mapKey="Lassell"', KEY),
    ('mapKey="March 13, 1781" mappedValue="1"', 'mapKey="March 13, 1781" mappedValue="0"', MALFORMED),
    ("<value>March 13, 1781</value>", "<value>March 13, 1782</value>", MALFORMED),
    ('<p class="stem">On what exact date was Uranus', '<p class="stem">On what exact date was Triton', STEM),
    (TOLD.format(":", "Herschel"), TOLD.format(":", "Lassell"), STATEMENT),
    ("Paper, paragraph 2<", "Paper, paragraph 3<", SOURCE),
    ("<value>D</value>\n      <value>A</value>", "<value>A</value>\n      <value>D</value>", KEY),
    ("<value>L1 B</value>\n      <value>L2 C</value>", "<value>L1 C</value>\n      <value>L2 B</value>", KEY),
    ('<baseValue baseType="float">1<', '<baseValue baseType="float">0<', MALFORMED),
    ("<value>John Couch Adams</value>", "<value>James Challis</value>", MALFORMED),
    ('<baseValue baseType="string">Adams<', '<baseValue baseType="string">Challis<', MALFORMED),
)

AIKEN: tuple[Change, ...] = (
    ("D. March 13, 1781\nANSWER: D", "D. March 13, 1781\nANSWER: A", KEY),
    ("B. February 13, 1781", "B. March 1781", OPTION),
    ("B. John Couch Adams", "B. Herschel", RIGHT),
    ("A. True\nB. False\nANSWER: B", "A. True\nB. False\nANSWER: A", KEY),
    ("On what exact date was Uranus discovered?", "On what exact date was Pluto discovered?", MALFORMED),
    ("ANSWER: D\n\n", "ANSWER: D\n", MALFORMED),
    ("ANSWER: D", "ANSWER: E", MALFORMED),
    ("B. February 13, 1781\n", "", MALFORMED),
    ("Who discovered Uranus?", "Who discovered Triton?", KEY),
)

KAHOOT: tuple[Change, ...] = (
    ('<c r="H9"><v>4</v>', '<c r="H9"><v>1</v>', KEY),
    ('<c r="H9"><v>4</v>', '<c r="H9"><v>5</v>', MALFORMED),
    ('<c r="H9"><v>4</v>', '<c r="H9" t="str"><v>1,4</v>', MALFORMED),
    ('<c r="G9"><v>20</v>', '<c r="G9"><v>25</v>', MALFORMED),
    ("<t>February 13, 1781</t>", "<t>March 1781</t>", OPTION),
    ("<t>John Couch Adams</t>", "<t>Herschel</t>", RIGHT),
    ("<t>Who discovered Uranus?</t>", "<t>Who discovered Pluto?</t>", MALFORMED),
    ('<c r="C9" s="1" t="s"><v>9</v>', '<c r="C9" s="1"><f>1+1</f><v>2</v>', MALFORMED),
)

CSV: tuple[Change, ...] = (
    ('"March 13, 1781",,D,"March 13, 1781"', '"March 13, 1781",,A,"April 13, 1781"', KEY),
    ('"February 13, 1781"', "March 1781", OPTION),
    ("William Herschel,John Couch Adams", "William Herschel,Herschel", RIGHT),
    (",On what exact date was Uranus", ",On what exact date was Triton", STEM),
    (",The Planet That Was Found on Paper,2,", ",The Planet That Was Found on Paper,3,", SOURCE),
    ("neptune/uranus-discovery/date/typed/en,en,typed", "neptune/uranus-discovery/date/typed/en,en,choice", MALFORMED),
    (",Jupiter,,D A B C,", ",Jupiter,,A D B C,", KEY),
    (",1-B 2-C 3-A", ",1-C 2-B 3-A", KEY),
    ("Urbain Le Verrier,Adams,John Adams,", "Urbain Le Verrier,Adams,James Challis,", KEY),
    (",Stated,,", ",Possible,,", SOURCE),
    (",On what exact date was Uranus discovered?,", ",=HYPERLINK(),", MALFORMED),
)

JSON: tuple[Change, ...] = (
    ('"key": "D",', '"key": "A",', KEY),
    ('"text": "February 13, 1781"', '"text": "March 1781"', OPTION),
    ('"text": "John Couch Adams"', '"text": "Herschel"', RIGHT),
    ('"text": "On what exact date was Uranus', '"text": "On what exact date was Triton', STEM),
    ('"gap": "March 13, 1781"', '"gap": "March 13, 1782"', KEY),
    ('"id": "neptune/uranus-discovery/date/typed/en"', '"id": "neptune/neptune-discovery/date/typed/en"', TWICE),
    ('"paragraphs": [\n      2\n', '"paragraphs": [\n      3\n', SOURCE),
    ('"label": "Stated"', '"label": "Reported"', SOURCE),
    ('"kind": "typed"', '"kind": "reversed"', MALFORMED),
    ('"also": []', '"also": [1]', MALFORMED),
    ('"also": [\n     "Herschel"', '"also": [\n     "Lassell"', KEY),
    ('"also": [\n       "Adams",', '"also": [\n       "Challis",', KEY),
)

ANKI: tuple[Change, ...] = (
    ("<b>D</b> March 13, 1781", "<b>A</b> February 13, 1781", KEY),
    ("<b>D</b> March 13, 1781", "<b>A</b> March 13, 1781", KEY),
    ("<li>February 13, 1781</li>", "<li>March 1781</li>", OPTION),
    ("<li>John Couch Adams</li>", "<li>Herschel</li>", RIGHT),
    ('<div class=""stem"">On what exact date was Uranus', '<div class=""stem"">On what exact date was Triton', STEM),
    ('<div class=""key"">March 13, 1781', '<div class=""key"">March 13, 1782', KEY),
    (TOLD.format(":", "Herschel"), TOLD.format(":", "Lassell"), STATEMENT),
    ("Paper, paragraph 2<", "Paper, paragraph 3<", SOURCE),
    ("<hr>", "<hr><script>x</script>", MALFORMED),
    ("<hr>", "<hr><!-- x -->", MALFORMED),
    ("<hr>", "<hr>x", MALFORMED),
)

CHANGES = {
    Output.GIFT: GIFT,
    Output.MOODLE_XML: MOODLE,
    Output.QTI21: QTI,
    Output.AIKEN: AIKEN,
    Output.KAHOOT: KAHOOT,
    Output.CSV: CSV,
    Output.JSON: JSON,
    Output.ANKI_TEXT: ANKI,
}


@pytest.fixture
def english(written: tuple[Written, ...]) -> Written:
    return next(one for one in written if (one.booklet.deck, one.booklet.language) == ("neptune", "en"))


def verify(one: Written, output: Output, data: bytes) -> Verification:
    return verify_export(data, one.path(output), one.bank)


def edit(data: bytes, change: Callable[[bytes], bytes], *, whole: bool = False) -> bytes:
    """The file with its text changed; of a package the first item that the change makes different, or the `whole`."""
    if not data.startswith(b"PK"):
        return change(data)
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        changed = False
        for name in old.namelist():
            content = old.read(name)
            passed = not whole and (changed or name in {"imsmanifest.xml", "test.xml"})
            made = content if passed else change(content)
            changed = changed or made != content
            new.writestr(change(name.encode()).decode() if whole else name, made)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("output", "change"), [(output, change) for output, changes in CHANGES.items() for change in changes]
)
def test_change_is_found(english: Written, output: Output, change: Change) -> None:
    old, new, rule = change
    data = english.exports[output].data
    changed = edit(data, lambda content: content.replace(old.encode(), new.encode(), 1))
    assert changed != data
    proof = verify(english, output, changed)
    assert rule in {finding.rule for finding in proof.findings}
    assert proof.proven < proof.keys
    assert all(finding.subject or finding.path for finding in proof.findings)


NAMED = (Output.GIFT, Output.MOODLE_XML, Output.QTI21, Output.CSV, Output.JSON)


@pytest.mark.parametrize("output", NAMED)
def test_item_that_calls_itself_another_everywhere_is_found(english: Written, output: Output) -> None:
    data = rename(english.exports[output].data, "pluto-discovery")
    assert UNKNOWN in {finding.rule for finding in verify(english, output, data).findings}


@pytest.mark.parametrize("output", [output for output in NAMED if output is not Output.QTI21])
def test_item_that_is_there_twice_is_found(english: Written, output: Output) -> None:
    """In a QTI package each item has a file of its own name."""
    data = rename(english.exports[output].data, "neptune-discovery")
    assert TWICE in {finding.rule for finding in verify(english, output, data).findings}


def rename(data: bytes, fact: str) -> bytes:
    """The file in which one item is that of another fact, wherever it says so."""
    for joint in "/.":
        old, new = (f"neptune{joint}{name}{joint}date{joint}typed{joint}en" for name in ("uranus-discovery", fact))
        data = edit(data, lambda content, old=old, new=new: content.replace(old.encode(), new.encode()), whole=True)  # type: ignore[misc]
    return data


@pytest.mark.parametrize("output", CHANGES)
def test_changed_cell_is_found(english: Written, output: Output) -> None:
    topic, fact, slot = TopicId("neptune"), FactId("uranus-discovery"), SlotName("date")
    value = english.bank.topics[topic].facts[0].cells[slot]
    bank = with_cell(english.bank, topic, fact, slot, other_value(value, english.bank.topics[topic]))
    proof = verify_export(english.exports[output].data, english.path(output), bank)
    assert proof.findings
    assert any(fact in finding.subject or "Uranus" in finding.message for finding in proof.findings)


@pytest.mark.parametrize("output", CHANGES)
def test_file_cut_off_is_found(english: Written, output: Output) -> None:
    """Wherever it ends: what still reads as whole questions is proven, and the rest is no key."""
    data = english.exports[output].data
    for cut in (len(data) - 7, len(data) - 40, len(data) // 2, len(data) // 3, 100):
        proof = verify(english, output, data[:cut])
        assert proof.findings, cut


@pytest.mark.parametrize("output", CHANGES)
def test_empty_file_proves_nothing(english: Written, output: Output) -> None:
    proof = verify(english, output, b"")
    assert [finding.rule for finding in proof.findings] == [Rule.UNREADABLE_BUILD]


@pytest.mark.parametrize("output", CHANGES)
def test_noise_is_no_file(english: Written, output: Output) -> None:
    proof = verify(english, output, bytes(range(256)) * 8)
    assert [finding.rule for finding in proof.findings] == [Rule.UNREADABLE_BUILD]


@pytest.mark.parametrize("output", [Output.GIFT, Output.AIKEN])
def test_dropped_question_leaves_the_rest_proven(english: Written, output: Output) -> None:
    blocks = english.exports[output].data.split(b"\n\n")
    proof = verify(english, output, b"\n\n".join((*blocks[:5], *blocks[6:])))
    assert proof.findings == ()
    assert proof.proven == english.exports[output].count - 1


def test_item_that_no_list_names_is_found(english: Written) -> None:
    data = english.exports[Output.QTI21].data
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if "uranus-discovery.date.typed" not in name:
                new.writestr(name, old.read(name))
        new.writestr("items/stray.xml", b"<x/>")
    messages = [finding.message for finding in verify(english, Output.QTI21, buffer.getvalue()).findings]
    assert [message.rpartition(": ")[2] for message in messages] == [
        "its manifest lists items/neptune.uranus-discovery.date.typed.en.xml, which is not there",
        "items/stray.xml is in no list of its manifest",
    ]
