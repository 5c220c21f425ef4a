"""Items laid open: found by id, by fact and by the first parts of an id."""

from inline_snapshot import snapshot

from quizgen.diagnostics.render import render_full
from quizgen.pipeline.showing import Exhibit, show_items

from ..authoring import DECK, FACTS, TEMPLATES, Desk


def show(desk: Desk, wanted: str) -> tuple[Exhibit, ...]:
    exhibits, findings = show_items(desk.workspace, wanted)
    assert findings == ()
    return exhibits


def ids(desk: Desk, wanted: str) -> list[str]:
    return [exhibit.id for exhibit in show(desk, wanted)]


def test_item_is_found_by_its_id(desk: Desk) -> None:
    (exhibit,) = show(desk, "mini/hotz-at-twitter/planned/choice/en")
    assert exhibit == snapshot(
        Exhibit(
            id="mini/hotz-at-twitter/planned/choice/en",
            deck="mini",
            stem="How long was George Hotz at Twitter?",
            options=("4 months", "3 months"),
            key=("3 months",),
            statements=("George Hotz joined Twitter in November 2022 for 3 months.",),
            facts=(
                "questions/mini/facts.yaml:18:11  hotz-at-twitter (internship, stated)",
                "  person: George Hotz",
                "  employer: Twitter",
                "  planned: 3 months",
                "  start: November 2022",
                '  paragraph 11: "3カ月", "2022年11月"',
            ),
            proof=(
                'the key is the cell "planned" of "hotz-at-twitter": 3 months',
                "the key (person, employer) determines every other slot: another value is false",
                "4 months certainly differs from 3 months",
            ),
        )
    )


def test_cloze_is_shown_with_its_blank(desk: Desk) -> None:
    (exhibit,) = show(desk, "mini/hotz-at-twitter/person/cloze/ja")
    assert (exhibit.stem, exhibit.options, exhibit.key) == snapshot(
        ("（\u3000\u3000\u3000\u3000）は2022年11月にツイッターへ3カ月の予定で加わった。", (), ("ジョージ・ホッツ",))
    )


def test_claim_is_shown_with_its_verdict(desk: Desk) -> None:
    exhibits = show(desk, "mini/gpus/price/true-false")
    assert [(exhibit.stem, exhibit.options, exhibit.key) for exhibit in exhibits] == snapshot(
        [
            ("ツイッターは1個2000ドルで1万個買った。", ("○ 正しい", "× 誤り"), ("× 誤り", "正しくは：1万ドル")),
            ("Twitter bought 10,000 chips at $2,000 each.", ("True", "False"), ("False", "Correction: $10,000")),
        ]
    )


def test_order_and_matching_are_shown(desk: Desk) -> None:
    row = """\
    - id: hotz-at-openai
      person: hotz
      employer: openai
      planned: 5 months
      start: 2001
      evidence: {paragraph: 11, quote: [5カ月, 2001年]}
  purchase:
"""
    desk.replace(FACTS, "  purchase:\n", row)
    extra = """\
    order: {by: start, label: {ja: "{{ person }}が{{ employer }}へ", en: "{{ person }} joins {{ employer }}"}}
    match: {left: planned, right: start, stem: {ja: 組にせよ。, en: Match them.}}
    complete: true
  purchase:
"""
    desk.replace(TEMPLATES, "  purchase:\n", extra)
    exhibits = [
        *show(desk, "mini/hotz-at-twitter/start/ordering/en"),
        *show(desk, "mini/hotz-at-twitter/planned/matching/en"),
    ]
    assert [
        (exhibit.stem, sorted(exhibit.options), sorted(exhibit.key), exhibit.proof) for exhibit in exhibits
    ] == snapshot(
        [
            (
                "Put these events in order, earliest first.",
                ["Elon Musk joins OpenAI", "George Hotz joins OpenAI", "George Hotz joins Twitter"],
                [
                    "2001  George Hotz joins OpenAI",
                    "2015  Elon Musk joins OpenAI",
                    "November 2022  George Hotz joins Twitter",
                ],
                (
                    'the key is the cell "start" of "hotz-at-twitter": November 2022',
                    'the key is the cell "start" of "musk-at-openai": 2015',
                    'the key is the cell "start" of "hotz-at-openai": 2001',
                ),
            ),
            (
                "Match them.",
                ["2001", "2015", "November 2022"],
                ["2 years — 2015", "3 months — November 2022", "5 months — 2001"],
                (
                    'the key is the cell "planned" of "hotz-at-twitter": 3 months',
                    'the key is the cell "planned" of "musk-at-openai": 2 years',
                    'the key is the cell "planned" of "hotz-at-openai": 5 months',
                    "the bank has every row of the relation: what no row says is false",
                ),
            ),
        ]
    )


def test_items_are_found_by_their_fact(desk: Desk) -> None:
    assert ids(desk, "gpus") == snapshot(
        [
            "mini/gpus/buyer/cloze/ja",
            "mini/gpus/price/cloze/ja",
            "mini/gpus/price/true-false/ja",
            "mini/gpus/count/cloze/ja",
            "mini/gpus/count/true-false/ja",
            "mini/gpus/buyer/cloze/en",
            "mini/gpus/count/cloze/en",
            "mini/gpus/count/true-false/en",
            "mini/gpus/price/cloze/en",
            "mini/gpus/price/true-false/en",
        ]
    )


def test_items_are_found_by_the_first_parts_of_their_ids(desk: Desk) -> None:
    assert ids(desk, "mini/gpus/price") == ids(desk, "mini/gpus/price/")
    assert len(ids(desk, "mini/gpus/price")) == 4
    assert len(ids(desk, "mini")) == 42


def test_part_of_a_name_finds_nothing(desk: Desk) -> None:
    exhibits, findings = show_items(desk.workspace, "mini/gpu")
    assert exhibits == ()
    assert render_full(findings).startswith('error[unknown-item]: no item "mini/gpu"\n')


def test_unknown_item_is_told_with_the_nearest(desk: Desk) -> None:
    exhibits, findings = show_items(desk.workspace, "mini/gpus/price/typed/en")
    assert exhibits == ()
    assert render_full(findings) == snapshot("""\
error[unknown-item]: no item "mini/gpus/price/typed/en"
 --> questions
  = help: did you mean "mini/gpus/price/cloze/en"?
""")


def test_nothing_like_any_item(desk: Desk) -> None:
    assert render_full(show_items(desk.workspace, "?")[1]) == snapshot("""\
error[unknown-item]: no item "?"
 --> questions
  = help: ids are topic/fact/slot/kind/language
""")


def test_item_that_could_not_be_made_is_told_why(desk: Desk) -> None:
    desk.replace(TEMPLATES, "ask: planned", "ask: employer")
    desk.replace(TEMPLATES, "{{ person }}は{{ employer }}に何カ月いたか。", "{{ person }}はどこに{{ planned }}いたか。")
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "Where was {{ person }} for {{ planned }}?")
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person, planned]")
    desk.replace(DECK, "options: 2", "options: 6")
    exhibits, findings = show_items(desk.workspace, "mini/hotz-at-twitter/employer/choice/en")
    assert exhibits == ()
    assert render_full(findings) == snapshot("""\
note[too-few-distractors]: no item "mini/hotz-at-twitter/employer/choice/en": 2 distractors are proven false, 5 are wanted
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: add siblings of the same kind to the topic
""")  # noqa: E501 - a message whole


def test_errors_are_told_first(desk: Desk) -> None:
    desk.replace(FACTS, "planned: 3 months", "planned: 3 moons")
    exhibits, findings = show_items(desk.workspace, "gpus")
    assert exhibits == ()
    assert [finding.rule.value for finding in findings] == ["bad-value"]
