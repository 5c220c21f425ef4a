"""What no writer writes is found in every format: attributes, keys, columns, labels, names of decks, missing names."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint, Output
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.verify.exchange.files import verify_export
from quizgen.verify.verification import Verification
from quizgen.write.exchange.formats import FORMATS

from .conftest import ROOT, Written

Change = tuple[str, str, Rule]
"""A pattern, what stands in its place wherever it is found, and what is then wrong."""

DECK, KEY, TWICE, SOURCE = Rule.WRONG_DECK, Rule.WRONG_KEY, Rule.DUPLICATE_ITEM, Rule.WRONG_SOURCE
MALFORMED, UNREADABLE = Rule.MALFORMED_QUESTION, Rule.UNREADABLE_BUILD

QTI: tuple[Change, ...] = (
    ('<mapping defaultValue="0"', '<mapping defaultValue="1"', MALFORMED),
    ('<mapping defaultValue="0"', '<mapping defaultValue="0" lowerBound="1"', MALFORMED),
    ('<mapping defaultValue="0"', '<mapping defaultValue="0" upperBound="0"', MALFORMED),
    ("<value>0</value>", "<value>1</value>", MALFORMED),
    ("<value>NONE</value>", "<value>EXPLANATION</value>", MALFORMED),
    ('normalMaximum="1"', 'normalMaximum="9"', MALFORMED),
    ('(?<=identifier="RESPONSE" )cardinality="single"', 'cardinality="multiple"', MALFORMED),
    ('cardinality="multiple" baseType="directedPair"', 'cardinality="single" baseType="pair"', MALFORMED),
    ('mappedValue="1" caseSensitive="false"', 'mappedValue="1" caseSensitive="true"', MALFORMED),
    ('showHide="show"', 'showHide="hide"', MALFORMED),
    ('identifier="EXPLANATION"', 'identifier="ELSE"', MALFORMED),
    ("<simpleChoice ", '<simpleChoice showHide="hide" templateIdentifier="x" ', MALFORMED),
    ("<textEntryInteraction ", '<textEntryInteraction placeholderText="WRONG" ', MALFORMED),
    ("<textEntryInteraction ", '<textEntryInteraction patternMask="x" ', MALFORMED),
    ('expectedLength="[0-9]+"', 'expectedLength="1"', MALFORMED),
    ('shuffle="false"', 'shuffle="true"', MALFORMED),
    ('matchMax="1"', 'matchMax="0"', MALFORMED),
    ('maxAssociations="[0-9]+"', 'maxAssociations="1"', MALFORMED),
    ("<orderInteraction ", '<orderInteraction maxChoices="1" ', MALFORMED),
    ('adaptive="false"', 'adaptive="true"', MALFORMED),
    ('timeDependent="false"', 'timeDependent="true"', MALFORMED),
    ('xml:lang="en"', 'xml:lang="ja"', MALFORMED),
    ('title="Multiple choice: [^"]*"', 'title="Multiple choice: neptune/x/y/choice/en"', MALFORMED),
    ('class="stem"', 'class="stem" dir="rtl"', MALFORMED),
    ("<responseProcessing>", '<responseProcessing template="http://example.org/x">', MALFORMED),
    ("<responseProcessing>", "<responseProcessing>1", MALFORMED),
    ("<itemBody>", '<stylesheet href="x.css" type="text/css"/><itemBody>', MALFORMED),
    ("<itemBody>", "<itemBody><!-- D -->", MALFORMED),
    ("<itemBody>", "<?x D?><itemBody>", MALFORMED),
    ('version="1.0" encoding="UTF-8"', 'version="1.0" encoding="shift_jis"', UNREADABLE),
    ('maxAttempts="0"', 'maxAttempts="1"', MALFORMED),
    ('submissionMode="individual"', 'submissionMode="simultaneous"', MALFORMED),
    ("(<assessmentItemRef [^>]*?) />", r'\1><weight identifier="w" value="0"/></assessmentItemRef>', MALFORMED),
    ("(?<=<assessmentItemRef )", 'required="true" fixed="true" ', MALFORMED),
    ("(<assessmentSection [^>]*)>", r'\1><selection select="1"/>', MALFORMED),
    ('href="items/neptune.uranus-discovery.date.typed.en.xml" />\n    </', 'href="test.xml" />\n    </', UNREADABLE),
    (">neptune<", ">pluto<", DECK),
    (">neptune/uranus-discovery/date/typed/en</lom:entry>", ">x</lom:entry>", UNREADABLE),
    ('<lom:string language="en">', '<lom:string language="ja">', UNREADABLE),
    (">textEntryInteraction<", ">choiceInteraction<", UNREADABLE),
    ('title="Astronomy::The Discovery of Neptune"', 'title="Evil"', DECK),
    ('identifier="(manifest|test)\\.neptune\\.en"', r'identifier="\1.pluto.en"', DECK),
    ('identifier="(manifest|test)\\.neptune\\.en"', r'identifier="\1.neptune.ja"', DECK),
    ('mapKey="William Herschel"', 'mapKey="Herschel"', MALFORMED),
    ('<mapEntry mapKey="Herschel"[^>]*/>', "", KEY),
)

GIFT: tuple[Change, ...] = (
    ("\t=William Herschel\n(?=\t=)", "", KEY),
    ("=William Herschel =Herschel ", "=Herschel ", KEY),
    ("\t=Herschel\n", "", KEY),
    ("\t=March 13, 1781\n(?=\t=)", "", KEY),
    ("\t=Herschel\n", "\t=Herschel\n\t=Herschel\n", MALFORMED),
    (r"\[id:[^\]]*\]", "[id:x]", MALFORMED),
    (r" \[tag:[^\]]*\]", "", DECK),
    (r"\[tag:stated\]", "[tag:possible]", DECK),
    (r"\[tag:astronomy\]", "[tag:cookery]", DECK),
    ("\n::", "\n// the answer is D\n::", MALFORMED),
    (r"\[plain\]", "[html]", MALFORMED),
    (r"\[plain\]", "", MALFORMED),
    ("CATEGORY: Astronomy", "CATEGORY: Cookery", DECK),
    (r"\$CATEGORY[^\n]*\n\n", "", UNREADABLE),
    ("\n\n// ", "\n\n$CATEGORY: Evil\n\n// ", MALFORMED),
    ("\tTRUE\n", "\tT\n", MALFORMED),
    (r"statement\\:", "statement:", MALFORMED),
    (r"\[tag:stated\]", "[tag:state{d]", DECK),
)

MOODLE: tuple[Change, ...] = (
    (r"<answer [^>]*>\s*<text>William Herschel</text>\s*</answer>(?=\s*<answer [^>]*>\s*<text>H)", "", KEY),
    (r"<answer [^>]*>\s*<text>Herschel</text>\s*</answer>", "", KEY),
    ("<idnumber>[^<]*", "<idnumber>x", MALFORMED),
    ("<usecase>0</usecase>", "", MALFORMED),
    ("<usecase>0", "<usecase>1", MALFORMED),
    ("<defaultgrade>1", "<defaultgrade>0", MALFORMED),
    ("<penalty>0.3333333", "<penalty>1", MALFORMED),
    ("<selectcount>[0-9]", "<selectcount>2", MALFORMED),
    ('(<answer fraction=")2(" format="plain_text">)', r"\g<1>3\2", MALFORMED),
    ('<answer fraction="0" format="plain_text">', '<answer fraction="0">', MALFORMED),
    ('<question type="shortanswer">', '<question type="shortanswer" x="y">', MALFORMED),
    ("<usecase>", "<!-- the answer --><usecase>", UNREADABLE),
    (r"(?s)<tags>.*?</tags>", "", MALFORMED),
    (r"<tag>\s*<text>stated</text>\s*</tag>", "", DECK),
    ("<text>history</text>", "<text>cookery</text>", DECK),
    (r"\$course\$/top/Astronomy", "$course$/top/Cookery", DECK),
    (r"\$course\$/top/Astronomy", "$system$/Astronomy", UNREADABLE),
)

KAHOOT: tuple[Change, ...] = (
    ('<row r="12"', '<row hidden="1" r="12"', MALFORMED),
    ('<col min="2"', '<col hidden="1" min="2"', MALFORMED),
    ('<sheet name="Sheet1"', '<sheet state="hidden" name="Sheet1"', MALFORMED),
    ("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="B9:C9"/></mergeCells>', MALFORMED),
    ("</sheetData>", '</sheetData><autoFilter ref="B8:B9"/>', MALFORMED),
    ('<c r="G9"><v>20</v>', '<c r="G9"><v>5</v>', MALFORMED),
    ("<t>Quiz template</t>", "<t>The answer is 4</t>", UNREADABLE),
    ("<t>Answer 1 - max 75 characters</t>", "<t>Answer 1, the right one</t>", UNREADABLE),
    ('(Target="styles.xml")', r'TargetMode="External" \1', MALFORMED),
    ("<dc:title>Astronomy", "<dc:title>Cookery", DECK),
)

CSV: tuple[Change, ...] = (
    (",The discovery of Neptune,", ",The discovery of Pluto,", DECK),
    (",William Herschel,,Herschel,", ",Herschel,,,", KEY),
    (",William Herschel,,Herschel,", ",William Herschel,,,", KEY),
    (",(D A B C),,,,,,,,[^,]*,[^,]*,[^,]*,[^,]*,", r",\1,,,,,,,,,,,,", MALFORMED),
    (r'(D,"March 13, 1781"),', r"\1,hint", MALFORMED),
    (r'D,"March 13, 1781",', "D,,", MALFORMED),
    ("gap_1,left_1", "left_1,gap_1", UNREADABLE),
    (" stated science", " possible science", DECK),
)

JSON: tuple[Change, ...] = (
    ('"prompt":', '"answer": "WRONG",\n   "prompt":', MALFORMED),
    ('"type": "recall",', '"type": "recall", "hint": "WRONG",', MALFORMED),
    ('"version": 1', '"version": 1, "note": ""', UNREADABLE),
    ('"version": 1', '"version": true', UNREADABLE),
    ('"language": "en"', '"language": "ja"', DECK),
    ('"name": "neptune"', '"name": "pluto"', DECK),
    ('"title": "Astronomy::The', '"title": "Cookery::The', DECK),
    ('"title": "The discovery of Neptune"', '"title": "The discovery of Pluto"', DECK),
    ('"id": "neptune"', '"id": "pluto"', MALFORMED),
    ('"stated",\n    "science"', '"science"', DECK),
    ('"history"', '"cookery"', DECK),
    (r'"also": \[[^\]]+\]', '"also": []', KEY),
    (r'"also": \[\]', '"also": ["1781-03-13"]', KEY),
    (r'(?s)"rank": \[.*?\]', '"rank": []', MALFORMED),
    (r'"level": "stated",\s*', "", MALFORMED),
    ('"level": "stated"', '"level": "reported"', SOURCE),
    (r'"statements": \[', '"statements": ["WRONG",', MALFORMED),
    (r'"pairs": \[', '"pairs": ["WRONG",', MALFORMED),
    (r'"pairs": \[', '"pairs": [[["1"], "A"],', MALFORMED),
    (r'"title": ("The Planet [^"]*"),\s*"publisher": ""', r'"title": "", "publisher": \1', SOURCE),
    ('"letter": "A"', '"letter": "Z"', MALFORMED),
)

ANKI: tuple[Change, ...] = (
    ("#notetype:Basic", "#notetype:Cloze", UNREADABLE),
    ("#html:true\n", "#html:true\n#if matches:keep current\n", UNREADABLE),
    ("#deck:[^\n]*", "#deck column:2", UNREADABLE),
    ("#deck:[^\n]*", "#deck:Evil", DECK),
    ("#deck:Astronomy", "#deck:Cookery", DECK),
    ("::English\n", "::日本語\n", DECK),
    ("\tneptune typed stated", "\tneptune typed possible", DECK),
    (" astronomy history\n", " astronomy leech\n", DECK),
    ('class=""options"" type=""A""', 'class=""options""', MALFORMED),
    ('class=""stem""', 'class=""x"" class=""stem""', MALFORMED),
    ('(style=""text-align)', r'style=""display:none"" \1', MALFORMED),
    ("<i>Choose", "The answer is D. <i>Choose", MALFORMED),
    ("<li>March 13, 1781</li>", "<li><b>March 13, 1781</b></li>", MALFORMED),
    ('(?<=stem"">)', r"[sound:x.mp3]", MALFORMED),
    ('(?<=stem"">)', r"\\(x\\)", MALFORMED),
    ("<li>Herschel</li>", "", KEY),
    ('(?<=<div class=""key"">)William Herschel(?=</div><div class=""label)', "Herschel", KEY),
)

AIKEN: tuple[Change, ...] = (
    ("A\\. ", "A) ", MALFORMED),
    ("ANSWER: ", "ANSWER:", MALFORMED),
)

CHANGES = {
    Output.QTI21: QTI,
    Output.GIFT: GIFT,
    Output.MOODLE_XML: MOODLE,
    Output.KAHOOT: KAHOOT,
    Output.CSV: CSV,
    Output.JSON: JSON,
    Output.ANKI_TEXT: ANKI,
    Output.AIKEN: AIKEN,
}


@pytest.fixture(scope="module")
def decks() -> tuple[Blueprint, ...]:
    return tuple(open_project(Workspace(root=ROOT)).blueprints)


@pytest.fixture
def english(written: tuple[Written, ...]) -> Written:
    return next(one for one in written if (one.booklet.deck, one.booklet.language) == ("neptune", "en"))


def verify(one: Written, output: Output, data: bytes, decks: tuple[Blueprint, ...] | None) -> Verification:
    return verify_export(data, one.path(output), one.bank, decks=decks)


def edit(data: bytes, change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    """The file, or every file in it, changed; with `more` files by their names."""
    if not data.startswith(b"PK"):
        return change(data)
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)))
        for name, content in more.items():
            new.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("output", "change"), [(output, change) for output, changes in CHANGES.items() for change in changes]
)
def test_what_no_writer_writes_is_found(
    english: Written, decks: tuple[Blueprint, ...], output: Output, change: Change
) -> None:
    old, new, rule = change
    data = english.exports[output].data
    changed = edit(data, lambda content: re.sub(old, new, content.decode()).encode())
    assert edit(data, bytes) != changed
    assert rule in {finding.rule for finding in verify(english, output, changed, decks).findings}


@pytest.mark.parametrize("output", CHANGES)
def test_what_is_built_is_of_its_deck(
    written: tuple[Written, ...], decks: tuple[Blueprint, ...], output: Output
) -> None:
    for one in written:
        assert verify(one, output, one.exports[output].data, decks).findings == ()


@pytest.mark.parametrize("output", [Output.GIFT, Output.MOODLE_XML, Output.QTI21, Output.JSON, Output.ANKI_TEXT])
def test_file_of_a_deck_that_is_no_more_is_found(
    english: Written, decks: tuple[Blueprint, ...], output: Output
) -> None:
    others = tuple(deck for deck in decks if deck.name != "neptune")
    findings = verify(english, output, english.exports[output].data, others).findings
    assert DECK in {finding.rule for finding in findings}


@pytest.mark.parametrize(
    ("output", "old", "new"),
    [
        (Output.GIFT, "[tag:stated]", "[tag:possible]"),
        (Output.GIFT, " [tag:neptune]", ""),
        (Output.JSON, '"history"', '"cookery"'),
        (Output.CSV, " stated ", " possible "),
    ],
)
def test_tags_of_one_item_are_proven_where_no_deck_file_is_known(
    english: Written, output: Output, old: str, new: str
) -> None:
    """The bank tells an item's own tags; those of the deck are on every item."""
    changed = english.exports[output].data.decode().replace(old, new, 1)
    assert DECK in {finding.rule for finding in verify(english, output, changed.encode(), None).findings}


@pytest.mark.parametrize("output", [Output.QTI21, Output.KAHOOT])
def test_file_that_no_list_names_is_found(english: Written, output: Output) -> None:
    changed = edit(english.exports[output].data, bytes, **{"x/vbaProject.bin": b"x"})
    assert MALFORMED in {finding.rule for finding in verify(english, output, changed, None).findings}


@pytest.mark.parametrize("output", [Output.QTI21, Output.JSON])
@pytest.mark.parametrize("names", [("Adams", "Leverrier"), ("Urbain Le Verrier", "Leverrier")])
def test_other_name_in_the_place_of_another_is_found(english: Written, output: Output, names: tuple[str, str]) -> None:
    """Of a set, each answer has its own other names, and comes before them by its own."""
    one, other = names
    swap = {one: other, other: one}
    pattern = f'(">|    "|<value>|"text": ")({one}|{other})(?=<|")'
    data = english.exports[output].data
    changed = edit(data, lambda text: re.sub(pattern, lambda f: f[1] + swap[f[2]], text.decode()).encode())
    findings = verify(english, output, changed, None).findings
    assert KEY in {finding.rule for finding in findings if "/set/" in finding.subject}


@pytest.mark.parametrize("output", CHANGES)
@pytest.mark.parametrize(
    "title", ["One", "One::Two/Three", "/One::/Two/", "a  b:: :: c", "x: y::z :", "百科::物語・一", "🎯::tab\there"]
)
def test_title_of_any_kind_is_that_of_its_deck(
    english: Written, decks: tuple[Blueprint, ...], output: Output, title: str
) -> None:
    """However a format writes it: with slashes for levels, cleaned for Anki, as it is."""
    booklet = replace(english.booklet, title=title, questions=english.booklet.questions[:12])
    export = FORMATS[output].write(booklet)
    titled = [replace(deck, title=title) for deck in decks if deck.name == "neptune"]
    assert verify(english, output, export.data, tuple(titled)).findings == ()
