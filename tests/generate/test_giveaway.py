"""Items that say their own answer are not made, and those that only seem to are."""

import pytest

from quizgen.diagnostics.collector import has_errors

from ..authoring import DECK, FACTS, TEMPLATES, Desk

STEM = "How long was {{ person }} at {{ employer }}?"


@pytest.fixture(autouse=True)
def english(desk: Desk) -> None:
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")


def ask(desk: Desk, slot: str, stem: str, kind: str = "typed") -> None:
    desk.replace(TEMPLATES, "ask: planned", f"ask: {slot}")
    desk.replace(TEMPLATES, "{{ person }}は{{ employer }}に何カ月いたか。", "どうか。")
    desk.replace(TEMPLATES, STEM, stem)
    desk.replace(TEMPLATES, "kinds: [typed, choice]", f"kinds: [{kind}]")


def refused(desk: Desk) -> list[str]:
    """Every item that is told of as saying its answer, and how it does."""
    findings = desk.check()[1]
    assert not has_errors(findings), findings
    notes = [finding for finding in findings if finding.rule == "answer-shown"]
    return [f"{note.subject.removeprefix('mini/')}: {note.message.partition(': ')[2]}" for note in notes]


def test_stem_that_names_the_answer(desk: Desk) -> None:
    ask(desk, "employer", "{{ person }} worked at Twitter, where?")
    assert refused(desk) == ['hotz-at-twitter/employer/typed/en: the stem says "Twitter", which is asked for']


def test_stem_that_says_an_alias_of_the_answer(desk: Desk) -> None:
    ask(desk, "person", "Who, Hotz or another, went to {{ employer }}?")
    assert refused(desk) == ['hotz-at-twitter/person/typed/en: the stem says "Hotz", which is asked for']


def test_lead_in_that_names_the_answer(desk: Desk) -> None:
    ask(desk, "employer", "Where did {{ person }} work?")
    desk.replace(FACTS, "according to insiders", "according to people at Twitter")
    row = "evidence: {paragraph: 11, quote: [3カ月, 2022年11月]}"
    desk.replace(FACTS, row, f"{row}\n      certainty: reported\n      according_to: insiders")
    assert refused(desk) == [
        'hotz-at-twitter/employer/typed/en: the lead-in says "Twitter", which is asked for',
        'hotz-at-twitter/employer/cloze/en: the lead-in says "Twitter", which is asked for',
    ]


def test_entity_whose_word_it_is_and_that_is_asked_for(desk: Desk) -> None:
    ask(desk, "employer", "Where did {{ person }} work?")
    row = "evidence: {paragraph: 11, quote: [3カ月, 2022年11月]}"
    desk.replace(FACTS, row, f"{row}\n      certainty: reported\n      according_to: twitter")
    assert [told.partition(":")[0] for told in refused(desk)] == [
        "hotz-at-twitter/employer/typed/en",
        "hotz-at-twitter/employer/cloze/en",
    ]


def test_shown_name_that_says_the_answer(desk: Desk) -> None:
    ask(desk, "employer", "Where did {{ person }} work?")
    desk.replace(FACTS, "en: George Hotz}", "en: the hacker at Twitter}")
    assert 'hotz-at-twitter/employer/typed/en: a name in the stem says "Twitter", which is asked for' in refused(desk)


@pytest.mark.parametrize(
    "stem",
    ["How long, 3 months or more, was {{ person }} at {{ employer }}?", "Was it three months at {{ employer }}?"],
)
def test_stem_that_says_the_amount(desk: Desk, stem: str) -> None:
    ask(desk, "planned", stem)
    assert [told.partition(":")[0] for told in refused(desk)] == ["hotz-at-twitter/planned/typed/en"]


def test_stem_that_says_the_date(desk: Desk) -> None:
    ask(desk, "start", "When did {{ person }} join {{ employer }}: in November 2022?")
    assert [told.partition(":")[0] for told in refused(desk)] == ["hotz-at-twitter/start/typed/en"]


@pytest.mark.parametrize(
    ("slot", "stem"),
    [
        ("employer", "{{ person }} worked at Twitter Japan or where?"),
        ("employer", "Which twitterer's firm did {{ person }} join?"),
        ("planned", "In 13 months, how long was {{ person }} at {{ employer }}?"),
        ("planned", "Of 3 jobs, how long was {{ person }} at {{ employer }}?"),
        ("start", "When in 2022 did {{ person }} join {{ employer }}?"),
    ],
)
def test_stem_that_only_seems_to(desk: Desk, slot: str, stem: str) -> None:
    ask(desk, slot, stem)
    assert refused(desk) == []


def test_label_that_says_what_the_order_goes_by(desk: Desk) -> None:
    rows = "".join(
        f"    - id: row-{year}\n      person: musk\n      employer: twitter\n      planned: {year - 2000} days\n"
        f"      start: {year}\n      evidence: {{paragraph: 1, quote: [{year}年, {year - 2000}日]}}\n"
        for year in (2016, 2018)
    )
    desk.replace(FACTS, "  purchase:\n", f"{rows}  purchase:\n")
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person, employer, start]")
    desk.replace(TEMPLATES, "[typed, choice]", "[typed]")
    order = '    order: {by: start, label: {ja: あ, en: "{{ person }} in 2018: {{ planned }}"}}\n  purchase:\n'
    desk.replace(TEMPLATES, "  purchase:\n", order)
    said = [told for told in refused(desk) if "ordering" in told]
    assert said == ["hotz-at-twitter/start/ordering/en: a label says what the order goes by"]


def test_pair_of_which_one_side_says_the_other(desk: Desk) -> None:
    rows = "".join(
        f"    - id: row-{person}\n      person: {person}\n      employer: {employer}\n      planned: {days} days\n"
        f"      start: 2014\n      evidence: {{paragraph: 1, quote: [2014年, {days}日]}}\n"
        for person, employer, days in (("ann", "acme", 9),)
    )
    desk.replace(FACTS, "  purchase:\n", f"{rows}  purchase:\n")
    new = "  ann: {kind: person, name: Ann of Acme}\n  acme: {kind: organization, name: Acme}\nsiblings:\n"
    desk.replace(FACTS, "siblings:\n", new)
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person]")
    match = "    match: {left: person, right: employer, stem: {ja: 組, en: Match.}}\n  purchase:\n"
    desk.replace(TEMPLATES, "  purchase:\n", match)
    assert 'hotz-at-twitter/person/matching/en: what "Acme" belongs to says it' in refused(desk)


def test_real_decks_are_not_wronged(desk: Desk) -> None:
    assert refused(desk) == []
