"""Banks that are unusual and right: whatever `check` lets pass can be built, proven and read back."""

from pathlib import Path

import pytest

from quizgen.diagnostics.collector import has_errors
from quizgen.model.blueprint import Output
from quizgen.pipeline.building import Order, build_decks

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from ..towns import write_towns

PAPER = "worksheet, flashcards, study"
EVERYTHING = ", ".join(Output)
STATEMENT = "{{ person }} joined {{ employer }} in {{ start }} for {{ planned }}."
TWITTER = "name: {ja: ツイッター, en: Twitter}"
CAPITALS = ("Japan", "Tokyo"), ("France", "Paris"), ("Italy", "Rome"), ("Spain", "Madrid"), ("Peru", "Lima")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()


def wrong(desk: Desk, outputs: str = EVERYTHING) -> list[str]:
    """The errors of a build."""
    desk.replace(DECK, "to: [apkg]", f"to: [{outputs}]")
    order = Order(decks=(), output=Path("dist"), now=1_700_000_000)
    return [finding.message for finding in build_decks(desk.workspace, order).findings if has_errors((finding,))]


@pytest.mark.parametrize("name", ["µtorrent", "ßeta", "ﬁnal", "iPhone", "eBay", "the Guild", "ŉame"])
def test_name_that_begins_a_sentence(desk: Desk, name: str) -> None:
    desk.replace(FACTS, TWITTER, f"name: {{ja: ツイッター, en: {name}}}")
    desk.replace(TEMPLATES, STATEMENT, "{{ employer | capital }} had {{ person }} for {{ planned }} from {{ start }}.")
    assert wrong(desk) == []


@pytest.mark.parametrize("reading", ["やまだ たろう", "やまだ・たろう", "ヤマダ タロウ"])
def test_reading_with_marks_between_its_words(desk: Desk, reading: str) -> None:
    text = FACTS.read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("  hotz:"))
    named = f"name: {{ja: 山田太郎, en: Taro Yamada}}, reading: {{ja: {reading}}}"
    desk.replace(FACTS, line, f"  hotz: {{kind: person, {named}}}")
    assert wrong(desk) == []


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u202f"])
def test_blank_of_another_width_in_a_name(desk: Desk, blank: str) -> None:
    desk.replace(FACTS, TWITTER, f'name: {{ja: "GPT{blank}4", en: "GPT{blank}4"}}')
    assert wrong(desk) == []


@pytest.mark.parametrize("seed", range(3))
def test_claims_that_may_be_of_either_of_two_rows(desk: Desk, seed: int) -> None:
    entities = [
        f"  {name.lower()}: {{kind: {kind}, name: {{ja: {name}, en: {name}}}}}"
        for pair in CAPITALS
        for name, kind in zip(pair, ("country", "city"), strict=True)
    ]
    cells = [f"id: in-{c.lower()}, c: {c.lower()}, k: {k.lower()}" for c, k in CAPITALS]
    rows = [f"    - {{{told}, evidence: {{paragraph: 1}}}}" for told in cells]
    source = "topic: Capitals\nsource: {title: A list, language: en, paragraphs: 1}\nentities:\n"
    desk.write(FACTS, source + "\n".join((*entities, "facts:", "  capital:", *rows)) + "\n")
    desk.write(
        TEMPLATES,
        "relations:\n  capital:\n    slots: {c: country, k: city}\n    key: [c]\n    complete: true\n"
        '    statement: {ja: "{{ c }}の首都は{{ k }}。", en: "The capital of {{ c }} is {{ k }}."}\n',
    )
    desk.replace(DECK, "seed: 7", f"seed: {seed}")
    assert wrong(desk, "aiken, kahoot") == []


@pytest.mark.parametrize(
    ("start", "quote"),
    [
        ("2022", "2022年"),
        ("2021-12 to 2022-02", "2021年12月〜2022年2月"),
        ("2022-10-28 to 2022-10-30", "2022年10月28日〜2022年10月30日"),
        ("2022-11-05", "2022年11月5日"),
    ],
)
@pytest.mark.parametrize("form", ["year", "month"])
def test_date_shown_as_less_than_it_is_or_as_all_there_is(desk: Desk, start: str, quote: str, form: str) -> None:
    desk.replace(FACTS, "start: 2022-11", f"start: {start}")
    desk.replace(FACTS, "quote: [3カ月, 2022年11月]", f"quote: [3カ月, {quote}]")
    desk.replace(TEMPLATES, STATEMENT, STATEMENT.replace("{{ start }}", f"{{{{ start | {form} }}}}"))
    assert wrong(desk) == []


MARKED = ("Ọ̀yọ́", "Ẹ̀gbá", "gė̃dis", "Vr̥̄tra", "x̄x̄", "é̱ Z̈ͭ̓̇á")
"""Names in letters of which no code point has all the marks."""

SIGNS = {
    "kana": ("ｶﾀｶﾅ", "ﾊﾟﾋﾞｨ", "か゚き゚", "ㇷ゚", "か\u3099", "〜～ー"),
    "kanji": ("國體", "髙﨑", "福\ufa19", "𠮷野", "葛\U000e0100城", "㍻㈱①㉑"),
    "latin": ("ﬁnal oﬃce", "Łódź", "Ångström", "N’Ko ʻOkina", "ǰ̌ ấộ", "№ ℃ Å"),
    "marks": ("a/b [c]", "(d) {e}", "<f> |g|", "‘x’ “y”", "it's 'so'", "«z» …‥"),
    "numbers": ("m² CO₂", "½ 3¼", "35°41′22″", "Ⅷ ⅷ", "€5 £3 ¥2", "≠ ≤ √2 π"),
    "blanks": ("x\u00a0y", "x\u202fz", "ｘ\u3000ｙ", "en–dash", "em—dash", "no\u2011break"),
    "lines": ("Al\npha", "Be\n\nta", "Gam\u2028ma", "Del\tta", "Ep\u2029si", "Ze ta"),
    "widths": ("Ａｃｍｅ", "（株）", "！？", "Donaudampf" * 12, "W" * 120, "ﾊ" * 90),
    "alphabets": ("Ελλάδα", "Москва", "A→B", "⇒ ↔", "❤\ufe0f", "☐ ☑"),
}


@pytest.mark.parametrize("names", SIGNS.values(), ids=SIGNS)
def test_unusual_signs_in_print(desk: Desk, names: tuple[str, ...]) -> None:
    write_towns(desk, names, tuple(reversed(names)))
    assert wrong(desk, PAPER) == []


@pytest.mark.parametrize("layout", ["standard", "large"])
def test_letters_with_marks_of_their_own_height_in_print(desk: Desk, layout: str) -> None:
    write_towns(desk, MARKED, tuple(reversed(MARKED)))
    heading = 'title: {ja: "x̄x̄の町", en: "Ọ̀yọ́ and Ẹ̀gbá"}, instructions: {ja: "r̥̄を", en: "r̥̄"}'
    desk.replace(DECK, "seed: 7\n", f"seed: 7\nworksheet: {{layout: {layout}, {heading}}}\n")
    assert wrong(desk, PAPER) == []


def test_lines_of_a_text_in_print(desk: Desk) -> None:
    mottos = ("one\ntwo", "three\n\nfour", "a\nb\nc", "x\u2028y", "long " * 30 + "\n" + "more " * 30, "the end")
    write_towns(desk, [f"Town\n{number}" for number in range(len(mottos))], mottos)
    desk.replace(FACTS, "{ja: 町, en: Towns}", '{ja: "町と\\n村", en: "Towns\\nand villages"}')
    desk.replace(FACTS, "{ja: 記事, en: Article}", '{ja: "記\\n事", en: "Art\\nicle"}')
    desk.replace(DECK, "seed: 7\n", 'seed: 7\nworksheet: {instructions: {ja: "あ\\n\\nい", en: "a\\n\\nb"}}\n')
    assert wrong(desk, PAPER) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("so\u00adft", "U+00AD, which nobody would see in print"),
        ("ירושלים", '"י" (U+05D9), which runs from right to left, against the rest of the sheet'),
        ("القاهرة", '"ا" (U+0627), which runs from right to left, against the rest of the sheet'),
        ("กรุงเทพ", '"ก" (U+0E01), which no font here has'),
        ("दिल्ली", '"ल्" (U+0932 U+094D), which no font here has'),
        ("a\u3164b", '"\u3164" (U+3164), which nobody would see in print'),
        ("a\u034fb", '"\u034f" (U+034F), which nobody would see in print'),
        ("1\ufe0f\u20e3", '"1\ufe0f\u20e3" (U+0031 U+FE0F U+20E3), which no font here has'),
        ("ax\u20e3a", '"x\u20e3" (U+0078 U+20E3), which no font here has'),
    ],
)
def test_what_cannot_be_printed_is_named(desk: Desk, name: str, why: str) -> None:
    write_towns(desk, (name, "Beta", "Gamma", "Delta"))
    found = wrong(desk, PAPER)
    assert f'entity "t0" has {why}' in found
    assert {message.partition(" has ")[0] for message in found} == {'entity "t0"'}


@pytest.mark.parametrize("names", [("Springfield",) * 2, ("Springfield", "Ｓpringfield"), ("Springfield",) * 3])
def test_things_of_one_name(desk: Desk, names: tuple[str, ...]) -> None:
    write_towns(desk, ("Alpha", names[0], "Beta", *names[1:], "Gamma", "Delta"))
    assert wrong(desk) == []
