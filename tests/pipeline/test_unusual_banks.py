"""Banks that are unusual and right: whatever `check` lets pass can be built, proven and read back."""

from pathlib import Path

import pytest

from quizgen.diagnostics.collector import has_errors
from quizgen.model.blueprint import Output
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.verifying import verify_files
from quizgen.pipeline.workspace import open_project

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


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("第{}位", "No. {}"),
        ("{}つ", "{} millionaires"),
        ("{} km²", "{} dozen"),
        ("No. {}", "{} CO2 units"),
        ("{} m/s²", "{} km²"),
        ("昭和{}年", "{} of 10"),
    ],
)
@pytest.mark.parametrize("count", ["5", "10000", "about 10000"])
def test_unit_that_has_more_than_words(desk: Desk, ja: str, en: str, count: str) -> None:
    desk.replace(TEMPLATES, '{ja: "{}個", en: {one: "{} chip", other: "{} chips"}}', f'{{ja: "{ja}", en: "{en}"}}')
    desk.replace(FACTS, "count: 10000", f"count: {count}")
    said = {"5": "5", "10000": "1万", "about 10000": "約1万"}[count]
    desk.replace(FACTS, "quote: [1万個", f"quote: [{ja.format(said)}")
    assert wrong(desk, "apkg, quiz, gift, moodle-xml, qti21, csv, json, anki-txt, aiken") == []


TWO_FORMS = (
    (STATEMENT, "In {{ start | year }}, {{ person }} joined {{ employer }} for {{ planned }}, in {{ start }}."),
    ("{{ buyer }} bought {{ count }} at", "{{ buyer }} bought {{ count | bare }}, or {{ count }}, at"),
    (STATEMENT, "{{ person | capital }} was at {{ employer }} in {{ start }} for {{ planned }}: {{ person }}."),
)


@pytest.mark.parametrize(("sentence", "twice"), TWO_FORMS)
def test_slot_in_two_forms(desk: Desk, sentence: str, twice: str) -> None:
    desk.replace(FACTS, "en: George Hotz", "en: the Hotz")
    desk.replace(TEMPLATES, sentence, twice)
    assert wrong(desk) == []


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("In <u>_____</u>,", "In 2022,", "wrong-stem"),
        (", in <u>_____</u>.", ", in November 2022.", "wrong-stem"),
        ('<div class=""filled"">2022</div>', "", "wrong-key"),
        ('<div class=""filled"">2022</div>', '<div class=""filled"">2023</div>', "wrong-key"),
        ('<div class=""filled"">2022</div>', '<div class=""filled"">November 2022</div>', "wrong-key"),
        ('<div class=""filled"">2022</div>', '<div class=""filled"">2022</div>' * 2, "wrong-key"),
    ],
)
def test_slot_in_two_forms_of_which_one_is_not_hidden(desk: Desk, old: str, new: str, wanted: str) -> None:
    desk.replace(TEMPLATES, *TWO_FORMS[0])
    assert wrong(desk, "anki-txt") == []
    path, item = Path("dist/mini/en/anki.txt"), "mini/hotz-at-twitter/start/cloze/en"
    head, _, rest = path.read_text(encoding="utf-8").partition(item)
    path.write_text(f"{head}{item}{rest.replace(old, new, 1)}", encoding="utf-8")
    (proof,) = verify_files([path], open_project(desk.workspace).bank)
    assert {(finding.rule.value, finding.subject) for finding in proof.findings} == {(wanted, item)}


@pytest.mark.parametrize("name", ["_", "___", "_____", "________", "a _____ b", "__________"])
def test_name_made_of_what_marks_a_gap(desk: Desk, name: str) -> None:
    desk.replace(FACTS, TWITTER, f'name: {{ja: "{name}", en: "{name}"}}')
    assert wrong(desk) == []


def test_name_made_of_what_marks_a_gap_beside_one(desk: Desk) -> None:
    desk.replace(FACTS, TWITTER, "name: {ja: ___, en: ___}")
    desk.replace(TEMPLATES, STATEMENT, "{{ employer }}{{ person }} joined in {{ start }} for {{ planned }}.")
    assert wrong(desk, "gift, moodle-xml, qti21, csv, json, anki-txt, apkg, quiz") == []


@pytest.mark.parametrize(("planned", "times"), [("3 months", 1), ("5 months", 0)])
def test_two_topics_that_ask_in_the_same_words(desk: Desk, planned: str, times: int) -> None:
    facts, templates = FACTS.read_text(encoding="utf-8"), TEMPLATES.read_text(encoding="utf-8")
    said = planned.replace(" months", "カ月")
    desk.write("questions/other/facts.yaml", facts.replace("3 months", planned).replace("3カ月", said))
    desk.write("questions/other/templates.yaml", templates)
    desk.replace(DECK, "topics: [mini]", "topics: [mini, other]")
    assert wrong(desk) == []
    asked = Path("dist/mini/en/aiken.txt").read_text(encoding="utf-8")
    assert asked.count("How long was George Hotz at Twitter?") == times
    assert asked.count("How long was Elon Musk at OpenAI?") == 1


def test_topic_of_another_deck_that_has_another_answer(desk: Desk) -> None:
    facts, templates = FACTS.read_text(encoding="utf-8"), TEMPLATES.read_text(encoding="utf-8")
    desk.write("questions/a-first/facts.yaml", facts.replace("3 months", "5 months").replace("3カ月", "5カ月"))
    desk.write("questions/a-first/templates.yaml", templates)
    deck = DECK.read_text(encoding="utf-8")
    desk.write("decks/other.yaml", deck.replace("deck: Trial", "deck: Other").replace("[mini]", "[a-first]"))
    assert wrong(desk, "aiken, kahoot") == []
    assert "3 months" in Path("dist/mini/en/aiken.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("topics", ["mini", "mini, a-first", "a-first, mini"])
def test_topic_with_another_answer_in_print(desk: Desk, topics: str) -> None:
    facts, templates = FACTS.read_text(encoding="utf-8"), TEMPLATES.read_text(encoding="utf-8")
    desk.write("questions/a-first/facts.yaml", facts.replace("3 months", "5 months").replace("3カ月", "5カ月"))
    desk.write("questions/a-first/templates.yaml", templates)
    desk.replace(DECK, "topics: [mini]", f"topics: [{topics}]")
    assert wrong(desk, PAPER) == []
    desk.replace(FACTS, "planned: 3 months", "planned: 4 months")
    project = open_project(desk.workspace)
    (proof,) = verify_files([Path("dist/mini/en/flashcards-fold.pdf")], project.bank, decks=project.blueprints)
    assert {(finding.rule.value, finding.subject) for finding in proof.findings} == {
        ("wrong-key", "mini/hotz-at-twitter/planned/typed/en"),
        ("wrong-statement", "mini/hotz-at-twitter/planned/typed/en"),
    }


@pytest.mark.parametrize("lead", ["ß says", "ﬁrst reports say", "eBay says", "according to insiders"])
def test_lead_in_that_begins_with_an_odd_letter(desk: Desk, lead: str) -> None:
    desk.replace(FACTS, "en: according to insiders", f"en: {lead}")
    desk.replace(FACTS, "start: 2022-11", "start: 2022-11\n      certainty: reported\n      according_to: insiders")
    assert wrong(desk, "apkg, quiz, gift, moodle-xml, qti21, aiken, kahoot, csv, json, anki-txt, worksheet") == []


LENGTHS = {
    "50 days": "50日",
    "about 50 days": "約50日",
    "1 days": "1日",
    "3 months": "3カ月",
    "2 weeks": "2週",
    "1 years": "1年",
}


def write_length(desk: Desk, planned: str, said: str) -> None:
    """The statement in which a point in time is told by a length before it."""
    told = "{{ person }}は{{ start }}に{{ employer }}へ{{ planned }}の予定で加わった。"
    desk.replace(TEMPLATES, told, "{{ person }}が{{ start }}、{{ employer }}へ加わったのは{{ planned }}後だった。")
    desk.replace(FACTS, "planned: 3 months", f"planned: {planned}")
    desk.replace(FACTS, "quote: [3カ月", f"quote: [{said}")


@pytest.mark.parametrize(("planned", "said"), LENGTHS.items())
def test_length_of_time_before_words_that_make_a_point_in_time_of_it(desk: Desk, planned: str, said: str) -> None:
    write_length(desk, planned, said)
    assert wrong(desk) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"\t=50日\n": ""}, '"50日" as right'),
        ({"\t=50日間\n": ""}, '"50日間" or "50日" as right before all others'),
        ({"\t=50日\n": "", "=50日間\n": "=50日\n"}, '"50日間" as right'),
    ],
)
def test_length_of_time_is_right_in_both_its_forms(desk: Desk, changes: dict[str, str], message: str) -> None:
    write_length(desk, "50 days", "50日")
    assert wrong(desk, "gift") == []
    path, item = Path("dist/mini/ja/questions.gift"), "::mini/hotz-at-twitter/planned/typed/ja::"
    head, _, rest = path.read_text(encoding="utf-8").partition(item)
    for old, new in changes.items():
        assert old in rest
        rest = rest.replace(old, new, 1)
    path.write_text(f"{head}{item}{rest}", encoding="utf-8")
    (proof,) = verify_files([path], open_project(desk.workspace).bank)
    assert [finding.message for finding in proof.findings] == [f'"{item.strip(":")}" does not take {message}']


@pytest.mark.parametrize("title", ["Default", "Default::News", "日本語", "a::English", "top", "$course$", "/a/", "_"])
def test_title_that_means_something_to_a_program(desk: Desk, title: str) -> None:
    desk.replace(DECK, "deck: Trial", f"deck: {title}")
    assert wrong(desk, "apkg, quiz, gift, moodle-xml, qti21, aiken, kahoot, csv, json, anki-txt") == []


@pytest.mark.parametrize(
    "asks", ["count / 7, digits: 2", "price / 3, digits: 3", "count * count, unit: chip", "3 * count"]
)
def test_computed_value_that_is_rounded_or_counts_something_else(desk: Desk, asks: str) -> None:
    statement = '      en: "{{ buyer }} bought {{ count }} at {{ price }} each."\n'
    stem = "stem: {ja: '{{ count }}と{{ price }}でいくつか。', en: 'What comes of {{ count }} and {{ price }}?'}"
    question = f"    questions: [{{compute: {{name: result, of: {asks}}}, {stem}, kinds: [computed, choice]}}]\n"
    desk.replace(TEMPLATES, statement, statement + question)
    assert wrong(desk) == []
