"""Worksheets as they are built, for everybody and for each pupil, and printed again from their codes."""

import re
from pathlib import Path

import pypdfium2
import pytest

from quizgen.assemble.arranging import number_items
from quizgen.assemble.code import make_code, read_code
from quizgen.assemble.pupils import assign_variants
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.model.ids import DeckName
from quizgen.model.language import JAPANESE
from quizgen.model.pupil import Pupil
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.ledgers import read_ledgers
from quizgen.pipeline.outputs.pupils import pupil_jobs, safe_name
from quizgen.pipeline.reprinting import reprint_form

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .built import listing

LEDGER = Path("decks/mini.forms")
CLASS = "name,class,id\n佐藤 花子,1-A,1\n鈴木 一郎,1-A,2\n佐藤 花子,1-B,1\n../../etc/passwd,1-B,2\n"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The little project, of which worksheets are to be built."""
    desk.replace(DECK, "to: [apkg]", "to: [worksheet]")
    return desk


def build(desk: Desk, students: str = "", output: str = "dist") -> str:
    if students:
        desk.write("class.csv", students)
    order = Order(decks=(), output=Path(output), now=1_700_000_000, students=Path("class.csv") if students else None)
    return render_full(build_decks(desk.workspace, order).findings)


def codes(page: Path) -> list[str]:
    return re.findall(r"<figcaption>(.*?)</figcaption>", page.read_text(encoding="utf-8"))


def reprint(desk: Desk, code: str, pupil: Pupil | None = None) -> str:
    return render_full(reprint_form(desk.workspace, code, Path("again"), pupil=pupil).findings)


def test_every_form_its_key_and_the_table_of_keys_in_every_language(desk: Desk) -> None:
    assert build(desk) == ""
    names = {
        f"{what}.{ending}"
        for what in ("worksheet-A", "worksheet-B", "answers-A", "answers-B", "keys")
        for ending in ("pdf", "html")
    }
    sheets = {f"mini/{language}/{name}" for language in ("ja", "en") for name in names}
    assert set(listing(Path("dist"))) == {"mini/.made", *sheets}
    assert LEDGER.read_text(encoding="utf-8").startswith("# quizgen forms, format 1")


def test_as_many_forms_as_planned(desk: Desk) -> None:
    desk.write(DECK, DECK.read_text(encoding="utf-8") + "worksheet: {forms: 1}\n")
    assert build(desk) == ""
    assert {path for path in listing(Path("dist")) if "worksheet" in path and "/ja/" in path} == {
        "mini/ja/worksheet-A.html",
        "mini/ja/worksheet-A.pdf",
    }


def test_blanks_around_texts_are_printed_and_proven_as_if_they_were_not_there(desk: Desk) -> None:
    desk.replace(
        FACTS, "name: {ja: イーロン・マスク, en: Elon Musk}", 'name: {ja: "イーロン・マスク ", en: "Elon Musk  "}'
    )
    desk.replace(FACTS, "source:\n  title: {ja: 記事, en: Article}", 'source:\n  title: {ja: " 記事", en: "Article "}')
    plan = r'worksheet: {title: " A sheet ", instructions: " Read on. \n  Then write. "}'
    desk.write(DECK, f"{DECK.read_text(encoding='utf-8')}{plan}\n".replace("[worksheet]", "[worksheet, study]"))
    assert build(desk) == ""


def test_unchanged_bank_gives_the_same_bytes_and_the_same_ledger(desk: Desk) -> None:
    build(desk)
    first, ledger = listing(Path("dist")), LEDGER.read_bytes()
    assert build(desk, output="again") == ""
    assert listing(Path("again")) == first
    assert LEDGER.read_bytes() == ledger


def test_changed_wording_is_a_new_sheet_below_the_old_one(desk: Desk) -> None:
    build(desk)
    ledger, (code,) = LEDGER.read_text(encoding="utf-8"), codes(Path("dist/mini/ja/worksheet-A.html"))
    desk.replace(FACTS, "name: {ja: イーロン・マスク, en: Elon Musk}", "name: {ja: マスク, en: Elon Musk}")
    build(desk)
    after = LEDGER.read_text(encoding="utf-8")
    assert after.startswith(ledger)
    assert after.count("\nsheet\t") == ledger.count("\nsheet\t") + 1
    assert codes(Path("dist/mini/ja/worksheet-A.html")) != [code]
    assert codes(Path("dist/mini/ja/answers-A.html")) == codes(Path("dist/mini/ja/worksheet-A.html"))


def test_code_alone_gives_the_same_form_again(desk: Desk) -> None:
    build(desk)
    for form in ("ja/worksheet-B", "en/worksheet-A"):
        page = Path(f"dist/mini/{form}.html")
        (code,) = codes(page)
        assert reprint(desk, code.lower().replace("-", " ")) == ""
        letter = form[-1]
        for what in ("worksheet", "answers"):
            for ending in ("html", "pdf"):
                again = Path(f"again/mini-{letter}-{code}-{what}.{ending}")
                assert again.read_bytes() == page.with_name(f"{what}-{letter}.{ending}").read_bytes()


def test_mistyped_code_is_told_with_those_near_it(desk: Desk) -> None:
    build(desk)
    (code,) = codes(Path("dist/mini/ja/worksheet-B.html"))
    number, _ = read_code(code) or (0, 0)
    own = make_code(number, 40_000)
    for right in (code, own):
        for place in (0, 6, 8):
            typed = right[:place] + ("2" if right[place] != "2" else "Z") + right[place + 1 :]
            said = reprint(desk, typed)
            assert f'"{typed}" is mistyped: its check character is wrong' in said
            near = re.findall('"([0-9A-Z]{4}-[0-9A-Z]{4})"', said.partition("help: ")[2])
            assert right in near or len(near) == 3
            assert all(sum(a != b for a, b in zip(typed, one, strict=True)) <= 2 for one in near)
        last = own[:-1] + {"2": "Z", "Z": "2", "5": "S", "S": "5"}.get(own[-1], own[-1])
        assert last == own or f'did you mean "{own}"' in reprint(desk, last)


def test_code_unlike_any_is_suggested_none(desk: Desk) -> None:
    build(desk)
    assert "read it again on the sheet: no form has one like it" in reprint(desk, "0000-0001")


def test_form_keeps_its_numbers_after_the_bank_has_changed(desk: Desk) -> None:
    build(desk)
    (code,) = codes(Path("dist/mini/en/worksheet-A.html"))
    before = Path("dist/mini/en/worksheet-A.html").read_text(encoding="utf-8")
    numbers = re.findall(r'<b class="number">(\d+)</b>', before)
    text = FACTS.read_text(encoding="utf-8")
    desk.write(FACTS, text[: text.index("  purchase:\n")])
    said = reprint(desk, code)
    assert "is no longer there: its number is left out" in said
    after = Path(f"again/mini-A-{code}-worksheet.html").read_text(encoding="utf-8")
    left = re.findall(r'<b class="number">(\d+)</b>', after)
    assert set(left) < set(numbers)
    stems = dict(re.findall(r'<b class="number">(\d+)</b>.*?<p class="stem">(.*?)</p>', before, re.DOTALL))
    again = dict(re.findall(r'<b class="number">(\d+)</b>.*?<p class="stem">(.*?)</p>', after, re.DOTALL))
    assert again == {number: stems[number] for number in left}


def test_today_s_sheet_has_more_than_the_one_under_the_code(desk: Desk) -> None:
    build(desk)
    (code,) = codes(Path("dist/mini/en/worksheet-A.html"))
    row = "{id: more, buyer: openai, count: 20000, price: 30000 USD, evidence: {paragraph: 5, quote: [2万個, 3万ドル]}}"
    desk.write(FACTS, FACTS.read_text(encoding="utf-8") + f"    - {row}\n")
    asked = re.search(r"note\[changed-form\]: a sheet of today would ask for others too: (.*)", reprint(desk, code))
    assert asked is not None
    assert "mini/more/" in asked[1]


def test_seed_of_today_does_not_matter_to_a_form_of_yesterday(desk: Desk) -> None:
    build(desk)
    page = Path("dist/mini/en/worksheet-A.html")
    (code,), before = codes(page), page.read_bytes()
    desk.replace(DECK, "seed: 7", "seed: 8")
    assert "error" not in reprint(desk, code)
    assert Path(f"again/mini-A-{code}-worksheet.html").read_bytes() == before


def test_every_pupil_gets_a_form_and_every_class_a_set(desk: Desk) -> None:
    assert build(desk, CLASS) == ""
    pupils = {path for path in listing(Path("dist")) if path.startswith("mini/ja/") and re.search("pupils|class", path)}
    assert pupils == {
        "mini/ja/pupils/1-A-1-佐藤-花子.pdf",
        "mini/ja/pupils/1-A-2-鈴木-一郎.pdf",
        "mini/ja/pupils/1-B-1-佐藤-花子.pdf",
        "mini/ja/pupils/1-B-2-etc-passwd.pdf",
        "mini/ja/class-1-1-A.pdf",
        "mini/ja/class-1-1-A-keys.pdf",
        "mini/ja/class-2-1-B.pdf",
        "mini/ja/class-2-1-B-keys.pdf",
    }
    own = [data for path, data in listing(Path("dist/mini/ja/pupils")).items()]
    assert len(set(own)) == 4


def test_pupils_form_does_not_depend_on_the_place_in_the_list(desk: Desk) -> None:
    build(desk, CLASS)
    first = listing(Path("dist/mini/ja/pupils"))
    head, *rest = CLASS.splitlines(keepends=True)
    assert build(desk, "".join([head, *rest[::-1]]), output="again") == ""
    assert listing(Path("again/mini/ja/pupils")) == first


def test_code_and_pupil_give_the_same_pupils_form_again(desk: Desk) -> None:
    pupil = Pupil(name="佐藤 花子", class_name="1年A組", id="17")
    build(desk, "name,class,id\n佐藤 花子,1年A組,17\n")
    original = Path("dist/mini/ja/pupils/1年A組-17-佐藤-花子.pdf").read_bytes()
    sheets = read_ledgers(desk.workspace, Collector()).by_deck[DeckName("mini")].sheets
    (sheet,) = (number for number, sheet in sheets.items() if sheet.language == JAPANESE)
    variants = assign_variants([pupil], 7)
    code = make_code(sheet, *variants.values())
    again = Path(f"again/mini-pupil-{code}-worksheet.pdf")
    assert reprint(desk, code) == ""
    assert again.read_bytes() != original
    assert reprint(desk, code, pupil) == ""
    assert again.read_bytes() == original
    assert "佐藤 花子" in again.with_suffix(".html").read_text(encoding="utf-8")
    assert "佐藤 花子" not in Path(f"again/mini-pupil-{code}-answers.html").read_text(encoding="utf-8")


def test_name_on_a_form_for_everybody_stands_in_place_of_its_letter(desk: Desk) -> None:
    build(desk)
    (code,) = codes(Path("dist/mini/en/worksheet-A.html"))
    assert reprint(desk, code, Pupil(name="Ada <b>")) == ""
    page = Path(f"again/mini-A-{code}-worksheet.html")
    assert "<bdi>Ada &lt;b&gt;</bdi>" in page.read_text(encoding="utf-8")
    assert codes(page) == [code]


def test_name_that_cannot_be_printed_is_reported(desk: Desk) -> None:
    build(desk)
    (code,) = codes(Path("dist/mini/en/worksheet-A.html"))
    assert 'error[unprintable-character]: the pupil "👍" has "👍"' in reprint(desk, code, Pupil(name="👍"))
    assert not Path("again").exists()


def test_name_in_a_class_list_that_cannot_be_printed_is_pointed_out_there(desk: Desk) -> None:
    said = build(desk, "class,name\n1-A,佐藤 花子\n1-A,😀 Kim\n☃\U000f0000,Lee\n")
    assert said.startswith("""\
error[unprintable-character]: the pupil "😀 Kim" has "😀" (U+1F600), which no font here has
 --> class.csv:3:5
  |
3 | 1-A,😀 Kim
  |     ^^^^^^
""")
    assert 'the pupil "Lee" has U+F0000, which nobody would see in print\n --> class.csv:4:1\n' in said
    assert not list(Path("dist").rglob("*.pdf"))


def test_class_and_number_stand_on_the_form_and_tell_columns_apart(desk: Desk) -> None:
    assert build(desk, "name,class,id\nKim,1-A,1\nKim,1-A,2\n") == ""
    for number, other in (("1", "2"), ("2", "1")):
        (text,) = texts(Path(f"dist/mini/en/pupils/1-A-{number}-Kim.pdf"))
        assert f"1-A · {number}" in text
        assert f"1-A · {other}" not in text
    (table,) = texts(Path("dist/mini/ja/class-1-1-A-keys.pdf"))
    assert "1-A・1" in table
    assert "1-A・2" in table


def texts(path: Path) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path.read_bytes())]


def test_class_list_with_problems_builds_nothing(desk: Desk) -> None:
    assert "error[missing-key]" in build(desk, "pupil\nA\n")
    assert not Path("dist").exists()


def test_class_of_more_than_thirty_is_several_files() -> None:
    pupils = [Pupil(name=f"pupil {number}", class_name="1/A") for number in range(61)]
    jobs = list(pupil_jobs(Path("en"), pupils, assign_variants(pupils, 1)))
    assert {job.path.as_posix(): len(job.variants) for job in jobs if "class" in job.path.name} == {
        "en/class-1-1-A-part-1.pdf": 30,
        "en/class-1-1-A-part-1-keys.pdf": 30,
        "en/class-1-1-A-part-2.pdf": 30,
        "en/class-1-1-A-part-2-keys.pdf": 30,
        "en/class-1-1-A-part-3.pdf": 1,
        "en/class-1-1-A-part-3-keys.pdf": 1,
    }
    assert sum(job.path.parent.name == "pupils" for job in jobs) == 61


def test_files_are_the_same_whatever_the_number_of_workers(desk: Desk) -> None:
    desk.replace(DECK, "[ja, en]", "[ja]")
    desk.write("class.csv", "name\n" + "".join(f"pupil {number}\n" for number in range(25)))
    made = []
    for workers in (1, 2):
        order = Order(decks=(), output=Path(f"by-{workers}"), now=1, students=Path("class.csv"), workers=workers)
        assert build_decks(desk.workspace, order).findings == ()
        made.append(listing(Path(f"by-{workers}")))
    assert made[0] == made[1]
    assert len(made[0]) == 38


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("佐藤 花子", "佐藤-花子"),
        ("O'Brien, Seán", "O-Brien-Seán"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\u202egnp.exe", "a-gnp-exe"),
        ("<b>|:*?\\", "b"),
        ("...", "pupil"),
        ("x" * 300, "x" * 60),
        ("Cafe\u0301", "Café"),
    ],
)
def test_name_of_a_file_is_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_pupils_of_one_name_get_files_of_their_own(desk: Desk) -> None:
    build(desk, "name,class\nA B,1\na-b,1\n")
    assert {path.name for path in Path("dist/mini/en/pupils").iterdir()} == {"1-A-B.pdf", "1-a-b-2.pdf"}


def test_ledger_tells_what_every_form_has(desk: Desk) -> None:
    build(desk)
    ledgers = read_ledgers(desk.workspace, Collector())
    (code,) = codes(Path("dist/mini/en/worksheet-B.html"))
    found = ledgers.find(code)
    assert found is not None
    assert ledgers.number_items(code) == {n: str(i) for n, i in number_items(found.sheet, found.deck, 1).items()}
    assert ledgers.number_items("0000-0000") is None


def test_deck_with_nothing_for_a_sheet_is_reported(desk: Desk) -> None:
    desk.replace(TEMPLATES, "        kinds: [typed, choice]\n", "        kinds: [typed]\n")
    text = TEMPLATES.read_text(encoding="utf-8")
    text = text.replace(
        "    key: [person, employer]\n", "    key: [person, employer]\n    cloze: []\n    true_false: []\n"
    )
    text = text.replace("    key: [buyer]\n", "    key: [buyer]\n    cloze: []\n    true_false: []\n")
    desk.write(TEMPLATES, text)
    desk.replace(TEMPLATES, "ask: planned", "ask: start")
    desk.write(DECK, DECK.read_text(encoding="utf-8") + "worksheet: {sections: [{kind: set, count: 1}]}\n")
    assert "error[short-section]" in build(desk)
