"""Items as notes: what each field holds, and in which order the notes come."""

from dataclasses import replace

from quizgen.model.blueprint import AnkiOptions, Subdeck
from quizgen.model.ids import FactId, Kind, SlotName
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Recall
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Bank
from quizgen.write.anki.note import Note, guid_of
from quizgen.write.anki.notes import render_notes

from .page import read_page
from .sample import (
    ENIAC,
    ENIAC_FACT,
    FUJI,
    FUJIC,
    FUJIC_FACT,
    KYUSHU,
    OSAKA_FACT,
    PENN,
    bank,
    blank,
    blueprint,
    item,
    items_of_every_kind,
    prose,
)


def filled(note: Note) -> dict[str, str]:
    """The note's fields that hold something."""
    return {field.label: text for field, text in zip(note.note_type.fields, note.fields, strict=True) if text}


def render(*items: Item) -> tuple[Note, ...]:
    return render_notes(items, bank(), blueprint())


def only(kind: Kind, *, claim: bool = False) -> dict[str, str]:
    """The fields that are a sample item's own: all but those about its source."""
    (note,) = (
        note
        for note in render(*items_of_every_kind(JAPANESE))
        if note.item.kind is kind and (kind is not Kind.TRUE_FALSE or (note.item.slot == "date") == claim)
    )
    shared = {"Id", "Language", "Kind", "Statement", "Source", "Paragraphs", "Certainty", "Remark", "Hedge"}
    return {label: text for label, text in filled(note).items() if label not in shared}


FUJI_HTML = "<ruby>富士写真<rt>ふじしゃしん</rt></ruby>フイルム"
PENN_HTML = "ペンシルベニア<ruby>大学<rt>だいがく</rt></ruby>"
KYUSHU_HTML = "<ruby>九州大学<rt>きゅうしゅうだいがく</rt></ruby>"
TOHOKU_HTML = "<ruby>東北大学<rt>とうほくだいがく</rt></ruby>"
OSAKA_HTML = "<ruby>大阪大学<rt>おおさかだいがく</rt></ruby>"
OKAZAKI_HTML = "<ruby>岡崎文次<rt>おかざきぶんじ</rt></ruby>"


def test_whole_note() -> None:
    statement = prose("It was built at ", FUJI, ".")
    typed = item(
        Kind.TYPED, Recall(FUJI), prose("Where was ", FUJIC, " built?"), language=ENGLISH, statements=(statement,)
    )
    (note,) = render(typed)
    assert (note.item, note.guid, note.deck) == (
        typed.id,
        guid_of("computing/fujic-built/place/typed/en"),
        "ニュース::計算機::English",
    )
    assert filled(note) == {
        "Id": "computing/fujic-built/place/typed/en",
        "Language": "en",
        "Kind": "typed",
        "Task": "Short answer",
        "Stem": "According to people who were there, where was FUJIC built?",
        "Hedge": "Reported",
        "Key": "Fuji Photo Film",
        "Typed": "Fuji Photo Film",
        "Statement": "According to people who were there, it was built at Fuji Photo Film.",
        "Source": '<cite>The Dawn of Computing</cite> <span class="publisher">Computing Gazette</span> '
        '<span class="published">spring 2020</span>',
        "Paragraphs": "paragraph 5",
        "Certainty": "Reported",
        "Remark": '<p class="resolution"><q>同年3月</q> “The same year” is 1956, from the paragraph before.</p>',
    }
    assert note.tags == (
        "quizgen::topic::computing",
        "quizgen::relation::machine",
        "quizgen::kind::typed",
        "quizgen::language::en",
        "quizgen::certainty::reported",
    )


def test_typed() -> None:
    assert only(Kind.TYPED) == {
        "Task": "記述",
        "Stem": "関係者によると、FUJICはどこで作られたか。",
        "Key": FUJI_HTML,
        "Typed": "富士写真フイルム",
    }


def test_reversed_with_another_name() -> None:
    assert only(Kind.REVERSED) == {
        "Task": "一問一答",
        "Stem": f"関係者によると、{FUJI_HTML}で計算機を作ったのは誰か。",
        "Key": OKAZAKI_HTML,
        "Typed": "岡崎文次",
        "Also": "<ul><li>B. Okazaki</li></ul>",
    }


def test_cloze() -> None:
    fields = only(Kind.CLOZE)
    assert fields == {
        "Task": "空欄に入る語句を答えよ。",
        "Stem": f"関係者によると、{OKAZAKI_HTML}は{{{{c1::{FUJI_HTML}}}}}で3年をかけてFUJICを作った。",
        "Key": FUJI_HTML,
    }


def test_choice() -> None:
    assert only(Kind.CHOICE) == {
        "Task": "正しいものを一つ選べ。",
        "Stem": "関係者によると、FUJICはどこで作られたか。",
        "Option A": KYUSHU_HTML,
        "Option B": FUJI_HTML,
        "Option C": TOHOKU_HTML,
        "Option D": OSAKA_HTML,
        "Key letter": "B",
        "Key": FUJI_HTML,
    }


def test_false_claim_has_its_correction() -> None:
    assert only(Kind.TRUE_FALSE) == {
        "Task": "次の記述は正しいか、誤りか。",
        "Stem": f"エニアックは{KYUSHU_HTML}で公開された。",
        "Option A": "○ 正しい",
        "Option B": "× 誤り",
        "Key letter": "B",
        "Key": "× 誤り",
        "Correction": PENN_HTML,
    }


def test_true_claim_has_none() -> None:
    assert only(Kind.TRUE_FALSE, claim=True) == {
        "Task": "次の記述は正しいか、誤りか。",
        "Stem": f"エニアックは{PENN_HTML}で公開された。",
        "Option A": "○ 正しい",
        "Option B": "× 誤り",
        "Key letter": "A",
        "Key": "○ 正しい",
    }


def test_set() -> None:
    assert only(Kind.SET) == {
        "Task": "すべて挙げよ（答えは3つ）。",
        "Stem": "計算機を作った組織を挙げよ。",
        "Key": f"<ul><li>{PENN_HTML}</li><li>{FUJI_HTML}</li><li>{OSAKA_HTML}</li></ul>",
    }


def table(html: str) -> list[list[str]]:
    return [[cell.text for cell in row.below] for row in read_page(html).all("tr")]


def test_ordering() -> None:
    fields = only(Kind.ORDERING)
    assert (fields["Task"], fields["Stem"]) == ("並べ替え", "次の出来事を起きた順に並べよ。")
    assert table(fields["Items"]) == [["A", "大阪大学の計算機が動く"], ["B", "エニアックの公開"], ["C", "FUJICの完成"]]
    assert table(fields["Key"]) == [
        ["B", "エニアックの公開", "1946年2月14日"],
        ["C", "FUJICの完成", "1956年3月"],
        ["A", "大阪大学の計算機が動く", "1959年"],
    ]


def test_matching() -> None:
    fields = only(Kind.MATCHING)
    assert table(fields["Items"]) == [
        ["1", "エニアック", "A", "富士写真フイルム"],
        ["2", "FUJIC", "B", "ペンシルベニア大学"],
    ]
    assert table(fields["Key"]) == [
        ["1", "エニアック", "B", "ペンシルベニア大学"],
        ["2", "FUJIC", "A", "富士写真フイルム"],
    ]


def test_several_facts_have_a_list_of_statements_and_all_their_places() -> None:
    (note,) = (note for note in render(*items_of_every_kind(ENGLISH)) if note.item.kind is Kind.SET)
    fields = filled(note)
    assert [line.text for line in read_page(fields["Statement"]).all("li")] == [
        "The ENIAC was shown at the University of Pennsylvania on February 14, 1946.",
        "According to people who were there, Bunji Okazaki built FUJIC at Fuji Photo Film over 3 years "
        "and finished it in March 1956.",
        "The machine at Osaka University ran in 1959.",
    ]
    assert fields["Paragraphs"] == "paragraphs 2, 5 and 7"
    assert (fields["Hedge"], fields["Certainty"]) == ("Reported", "Reported")
    assert [remark.attributes["class"] for remark in read_page(fields["Remark"]).below] == ["erratum", "resolution"]


def test_stated_fact_has_no_hedge() -> None:
    (note,) = render(item(Kind.TYPED, Recall(PENN), prose("Where?"), facts=(ENIAC_FACT,), language=ENGLISH))
    fields = filled(note)
    assert ("Hedge" in fields, fields["Certainty"], fields["Stem"]) == (False, "Stated", "Where?")


def test_item_without_a_statement_has_none() -> None:
    (note,) = render(item(Kind.TYPED, Recall(PENN), prose("Where?"), facts=(ENIAC_FACT,)))
    assert "Statement" not in filled(note)


def test_speech_is_the_stem_without_furigana_and_with_a_pause_for_a_blank() -> None:
    stem = prose(KYUSHU, "の", blank(PENN), "?")
    options = AnkiOptions(tts=True)
    (note,) = render_notes([item(Kind.CLOZE, Cloze(PENN), stem, facts=(ENIAC_FACT,))], bank(), blueprint(anki=options))
    assert filled(note)["Speech"] == "[anki:tts lang=ja_JP]九州大学の…?[/anki:tts]"


def test_kinds_that_the_deck_leaves_out_become_no_notes() -> None:
    options = AnkiOptions(kinds=(Kind.SET, Kind.TYPED))
    notes = render_notes(items_of_every_kind(), bank(), blueprint(anki=options))
    assert {note.item.kind for note in notes} == {Kind.SET, Kind.TYPED}


def test_subdecks_are_named_in_the_cards_language() -> None:
    options = AnkiOptions(subdecks=(Subdeck.TOPIC, Subdeck.LANGUAGE, Subdeck.KIND))
    one = [item(Kind.TYPED, Recall(FUJI), prose("?"), language=language) for language in (JAPANESE, ENGLISH)]
    assert [note.deck for note in render_notes(one, bank(), blueprint(anki=options))] == [
        "ニュース::計算機::計算機の歴史::日本語::記述",
        "ニュース::計算機::History of computing::English::Short answer",
    ]


def test_flat_deck_has_no_subdecks() -> None:
    notes = render_notes(items_of_every_kind(), bank(), blueprint(anki=AnkiOptions(subdecks=())))
    assert {note.deck for note in notes} == {"ニュース::計算機"}


def test_own_tags_come_last_and_once() -> None:
    options = AnkiOptions(tags=("my news", "My_News", "QUIZGEN::kind::typed", "::"))
    (note,) = render_notes([item(Kind.TYPED, Recall(FUJI), prose("?"))], bank(), blueprint(anki=options))
    assert note.tags[5:] == ("my_news",)


def test_tags_of_the_facts_follow_those_of_the_deck() -> None:
    facts = (replace(ENIAC_FACT, tags=("core", "深掘り 2")), replace(FUJIC_FACT, tags=("core",)))
    asked = item(Kind.SET, Listing((PENN, FUJI)), prose("?"), facts=facts)
    (note,) = render_notes([asked], bank(*facts), blueprint(anki=AnkiOptions(tags=("news",))))
    assert note.tags[-3:] == ("news", "core", "深掘り_2")


def test_notes_follow_the_article_from_recognizing_to_recalling() -> None:
    early = replace(ENIAC_FACT, id=FactId("early"))
    facts = (OSAKA_FACT, FUJIC_FACT, early, ENIAC_FACT)
    claim = Judgement(prose("?"), holds=True, slot=SlotName("place"), right=PENN)

    def one(kind: Kind, task: Recall | Choice | Judgement, about: int) -> Item:
        return item(kind, task, prose("?"), facts=(facts[about],), language=ENGLISH)

    items = [
        one(Kind.TYPED, Recall(ENIAC), 0),
        one(Kind.TYPED, Recall(ENIAC), 1),
        one(Kind.TYPED, Recall(ENIAC), 3),
        one(Kind.TYPED, Recall(ENIAC), 2),
        one(Kind.CHOICE, Choice((ENIAC, FUJI), 0), 2),
        one(Kind.TRUE_FALSE, claim, 2),
        item(Kind.TYPED, Recall(ENIAC), prose("?"), facts=(OSAKA_FACT,), language=JAPANESE),
    ]
    notes = render_notes(items, bank(*facts), blueprint())
    assert [str(note.item).removeprefix("computing/") for note in notes] == [
        "osaka-built/place/typed/ja",
        "early/place/true-false/en",
        "early/place/choice/en",
        "early/place/typed/en",
        "eniac-built/place/typed/en",
        "fujic-built/place/typed/en",
        "osaka-built/place/typed/en",
    ]


def test_item_about_several_facts_waits_for_the_last_of_them() -> None:
    notes = render(*items_of_every_kind(JAPANESE))
    assert [note.item.kind for note in notes][-2:] == [Kind.ORDERING, Kind.SET]


def test_guid_depends_on_the_id_alone() -> None:
    assert guid_of("topic/fact/slot/typed/en") == "61c8722d81c8f5a0d735"


def test_remark_on_several_facts_stands_once() -> None:
    twin = replace(FUJIC_FACT, id=FactId("twin"))
    both_facts = item(Kind.SET, Listing((FUJI, PENN)), prose("?"), facts=(FUJIC_FACT, twin), language=ENGLISH)
    (note,) = render_notes([both_facts], bank(FUJIC_FACT, twin), blueprint())
    assert filled(note)["Remark"].count("<p") == 1


def test_inferred_date_says_from_what() -> None:
    (topic,) = bank().topics.values()
    article = replace(topic.article, publisher=None, inferred={ENGLISH: "from <the text>"})
    dated = Bank(topics={topic.id: replace(topic, article=article)})
    (note,) = render_notes([item(Kind.TYPED, Recall(PENN), prose("?"), language=ENGLISH)], dated, blueprint())
    assert filled(note)["Source"] == (
        '<cite>The Dawn of Computing</cite> <span class="published">spring 2020</span> '
        '<span class="inferred">from &lt;the text&gt;</span>'
    )
