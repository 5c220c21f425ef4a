"""Names that do not go with the words beside them."""

import pytest
from inline_snapshot import snapshot

from quizgen.check.joints import takes_an

from ..authoring import FACTS, TEMPLATES, Desk

STEM = "How long was {{ person }} at {{ employer }}?"


AN = "apple|igloo|hour|honest man|heir|X-ray|x-ray|81|11|uncle|Élysée|F1 car|N95 mask|unidentified|Ångström|R&D lab"
AN += "|unanswered letter|“Avatar” poster"
A = "tent|unit|union|euro|European|one-way street|useful tool|horse|110|yak|Ukrainian|Ugandan|Utah town|utility|ukulele"
A += "|unanimous vote|“Unit” mark"


@pytest.mark.parametrize("name", AN.split("|"))
def test_an(name: str) -> None:
    assert takes_an(name) is True


@pytest.mark.parametrize("name", A.split("|"))
def test_a(name: str) -> None:
    assert takes_an(name) is False


@pytest.mark.parametrize("name", ["MRI scan", "NASA mission", "UK firm", "IBM", "U.S. ship", "F.B.I. agent"])
def test_acronyms_are_left_alone(name: str) -> None:
    assert takes_an(name) is None


def test_article_that_a_name_does_not_take(desk: Desk) -> None:
    assert desk.templates(STEM, "How long was {{ person }} at a {{ employer }}?") == snapshot("""\
warning[wrong-article]: the phrase gives "a OpenAI"
  --> questions/mini/templates.yaml:12:98
   |
12 | ...long was {{ person }} at a {{ employer }}?"}
   |                                  ^^^^^^^^
   = help: word it without the article, or let every name have its own: an apple
""")


@pytest.mark.parametrize("stem", [STEM, "How long was {{ person }} at {{ employer }} from a {{ start }} on?"])
def test_no_article_before_a_name(desk: Desk, stem: str) -> None:
    desk.replace(TEMPLATES, STEM, stem)
    assert desk.report() == ""


def test_full_stop_after_a_name_that_has_its_own(desk: Desk) -> None:
    desk.replace(FACTS, "name: {ja: ツイッター, en: Twitter}", "name: {ja: ツイッター, en: Twitter Inc.}")
    assert desk.templates("at {{ price }} each.", "at {{ price }} each, for {{ buyer }}.") == snapshot("""\
warning[doubled-stop]: the phrase gives "Twitter Inc.."
  --> questions/mini/templates.yaml:19:71
   |
19 |       en: "{{ buyer }} bought {{ count }} at {{ price }} each, for {{ buyer }}."
   |                                                                       ^^^^^
   = help: let the sentence end in another word, or leave the mark out of the name
""")


def test_names_that_are_not_there_go_with_anything(desk: Desk) -> None:
    desk.replace(FACTS, "      employer: twitter\n", "")
    said = desk.templates(STEM, "How long was {{ person }} at a {{ employer }}, a {{ employerr }}?")
    assert "missing-cell" in said
    assert "unknown-slot" in said


@pytest.mark.parametrize(
    ("count", "stem", "found"),
    [
        ("8", "a {{ count | bare }}-chip order", '"a 8"'),
        ("80000", "a {{ count }} order", '"a 80,000"'),
        ("11", "a {{ count | bare }}-chip order", '"a 11"'),
        ("18000", "a {{ count | bare }}-chip order", '"a 18,000"'),
        ("110", "an {{ count | bare }}-chip order", '"an 110"'),
        ("8", "an {{ count | bare }}-chip order", None),
        ("1800", "a {{ count | bare }}-chip order", None),
        ("about 8", "a {{ count | bare }}-chip order", None),
        ("10000", "a {{ count | bare }}-chip order", None),
    ],
)
def test_article_that_a_number_does_not_take(desk: Desk, count: str, stem: str, found: str | None) -> None:
    desk.replace(FACTS, "count: 10000", f"count: {count}")
    desk.replace(FACTS, "1万個, ", f'"{count.removeprefix("about ")}", ')
    report = desk.templates("bought {{ count }} at", f"placed {stem} at")
    assert (f"the phrase gives {found}" in report) is (found is not None)
    assert ("wrong-article" in report) is (found is not None)


def test_no_article_is_told_where_words_come_before_the_number(desk: Desk) -> None:
    desk.replace(FACTS, "count: 10000", "count: 8")
    desk.replace(FACTS, "1万個, ", '"8", ')
    desk.replace(TEMPLATES, '{one: "{} chip", other: "{} chips"}', '"lot {}"')
    assert "wrong-article" not in desk.templates("bought {{ count }} at", "bought a {{ count }} at")
