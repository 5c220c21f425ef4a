"""Every item of the real decks' pages: one thing shown or judged otherwise, the verifier names the item."""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import pytest

from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.presenter import Presenter
from quizgen.verify.page.document import read_page
from quizgen.verify.page.items import read_quiz
from quizgen.verify.page.quiz import prove_quiz, verify_page
from quizgen.verify.page.releases import PAGES
from quizgen.write.page.mask import mask
from quizgen.write.page.page import PageWriter, fill_shell
from tests.verify.changes import cells, other_value, with_cell
from tests.verify.conftest import ROOT

Data = dict[str, Any]
"""A page's data, or a part of it."""


@dataclass(frozen=True)
class Paged:
    """One page of a real deck."""

    bank: Bank
    topics: Sequence[str]
    data: Data
    page: bytes


@pytest.fixture(scope="module")
def pages() -> tuple[Paged, ...]:
    project = open_project(Workspace(root=ROOT))
    presenter = Presenter(project.bank)
    made = []
    for blueprint in project.blueprints:
        items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
        writer = PageWriter(project.bank, blueprint)
        for language in blueprint.languages:
            shown = [presenter.present(item) for item in items if item.id.language == language]
            page = writer.write(shown, language)
            data: Any = read_page(page).data
            made.append(Paged(project.bank, blueprint.topics, data, page))
    return tuple(made)


def bound(data: Data) -> bytes:
    """A page of that data."""
    return fill_shell(data["language"], data["title"], mask(json.dumps(data, ensure_ascii=False).encode())).encode()


def prove(data: Data, bank: Bank) -> Findings:
    """What is found in the items of that data."""
    return prove_quiz(read_quiz(data, "quiz.html"), "quiz.html", bank).findings


def alone(data: Data, item: Data) -> Data:
    """The data of a page with the one item."""
    background = copy.deepcopy(data["backgrounds"][item["background"]])
    return {**data, "backgrounds": [background], "items": [{**copy.deepcopy(item), "background": 0}]}


def other(data: Data, item: Data, *path: str) -> Any:
    """What another item of the kind has at the path, where it is not the same."""
    for one in data["items"]:
        if one["kind"] == item["kind"] and follow(one, *path) != follow(item, *path):
            return copy.deepcopy(follow(one, *path))
    return None


def follow(item: Any, *path: str) -> Any:
    for name in path:
        item = item[name]
    return item


def change_key(data: Data, item: Data) -> bool:
    if "recall" in item:
        key = other(data, item, "recall", "key")
        item["recall"]["key"] = key
        return key is not None
    if "listing" in item:
        item["listing"]["keys"][0] = ["Nobody"]
    elif "options" in item:
        item["options"]["key"] = (item["options"]["key"] + 1) % len(item["options"]["options"])
    elif "sequence" in item:
        item["sequence"]["order"].reverse()
    else:
        item["pairs"]["pairs"] = item["pairs"]["pairs"][1:] + item["pairs"]["pairs"][:1]
    return True


def change_judge(_: Data, item: Data) -> bool:
    """What typed replies are judged by, as little as can be."""
    for response in ("recall", "listing"):
        if response in item:
            change_typed_key((item[response].get("values") or [item[response]["value"]])[0])
            return True
    return False


def change_typed_key(key: Data) -> None:
    match key["type"]:
        case "entity":
            key["id"] = "nobody"
        case "date":
            key["year"] += 1
        case "period":
            key["end"]["year"] += 1
        case "text":
            key["texts"].append("anything")
        case _:
            key["amount"] += "0" if key["precision"] == "order" else "1"


def change_also(_: Data, item: Data) -> bool:
    if "listing" in item:
        item["listing"]["also"][0].append("Nobody")
    elif "recall" in item:
        item["recall"]["also"].append("Nobody")
    return "listing" in item or "recall" in item


def swap_options(_: Data, item: Data) -> bool:
    """The options in another order, the key where it was."""
    if "options" in item:
        item["options"]["options"].reverse()
        return len(item["options"]["options"]) % 2 == 0
    return False


def make_option_right(_: Data, item: Data) -> bool:
    if item["kind"] != "choice":
        return False
    options, key = item["options"]["options"], item["options"]["key"]
    options[key - 1] = options[key]
    return True


def change_stem(data: Data, item: Data) -> bool:
    stem = other(data, item, "stem")
    item["stem"] = stem
    return stem is not None and item["kind"] != "ordering"


def change_gap(_: Data, item: Data) -> bool:
    gaps = [part for part in item["stem"] if isinstance(part, dict)]
    for gap in gaps:
        gap["gap"] += "x"
    return bool(gaps)


def change_rank(_: Data, item: Data) -> bool:
    if "sequence" in item:
        item["sequence"]["ranks"][0] = ["1066"]
    return "sequence" in item


def change_correction(_: Data, item: Data) -> bool:
    if item["kind"] != "true-false":
        return False
    item["options"]["correction"] = ["Nobody"] if item["options"]["correction"] is None else None
    return True


def change_hedge(_: Data, item: Data) -> bool:
    item["hedge"] = "" if item["hedge"] else "Reported"
    return True


CHANGES: tuple[Callable[[Data, Data], bool], ...] = (
    *(change_key, change_judge, change_also, swap_options, make_option_right, change_stem, change_gap, change_rank),
    *(change_correction, change_hedge),
)


def change_statement(background: Data) -> None:
    background["statements"][0].append("x")


def change_paragraphs(background: Data) -> None:
    background["citation"]["paragraphs"] = [99]
    background["citation"]["cited"] = "paragraph 99"


def change_title(background: Data) -> None:
    background["citation"]["title"] = "Another"


def change_certainty(background: Data) -> None:
    background["certainty"] = "Possible" if background["certainty"] != "Possible" else "Stated"


def test_unchanged_pages_are_proven_whole(pages: tuple[Paged, ...]) -> None:
    assert len(pages) == 4
    for paged in pages:
        verification = verify_page(paged.page, "quiz.html", paged.bank)
        assert verification.findings == ()
        assert verification.keys == verification.proven == len(paged.data["items"]) > 0


@pytest.mark.parametrize("change", CHANGES, ids=attrgetter("__name__"))
def test_every_changed_item_is_named(pages: tuple[Paged, ...], change: Callable[[Data, Data], bool]) -> None:
    tried, missed = 0, []
    for paged in pages:
        for item in paged.data["items"]:
            data = alone(paged.data, item)
            if change(paged.data, data["items"][0]):
                tried += 1
                findings = prove(data, paged.bank)
                if item["id"] not in {finding.subject for finding in findings}:
                    missed.append(item["id"])
    assert tried > 3
    assert missed == []


@pytest.mark.parametrize(
    "change", [change_statement, change_paragraphs, change_title, change_certainty], ids=attrgetter("__name__")
)
def test_every_changed_background_is_named(pages: tuple[Paged, ...], change: Callable[[Data], None]) -> None:
    for paged in pages:
        tried = set()
        for item in paged.data["items"]:
            if item["background"] not in tried:
                tried.add(item["background"])
                data = alone(paged.data, item)
                change(data["backgrounds"][0])
                findings = prove(data, paged.bank)
                assert {finding.subject for finding in findings} == {item["id"]}
        assert len(tried) > 20


def change_names(context: Data) -> None:
    context["bearers"][0]["names"].append("anybody")


def change_units(context: Data) -> None:
    context["units"]["en"].append(["year", "", " months"])


def change_strangers(context: Data) -> None:
    context["known"].append("anybody")


def change_language(context: Data) -> None:
    context["language"] = "xx"


@pytest.mark.parametrize("change", [change_names, change_units, change_strangers, change_language])
def test_changed_context_is_found(pages: tuple[Paged, ...], change: Callable[[Data], None]) -> None:
    for paged in pages:
        data = copy.deepcopy(paged.data)
        change(data["contexts"][0])
        (finding,) = verify_page(bound(data), "quiz.html", paged.bank).findings
        assert finding.rule is Rule.WRONG_KEY
        assert "other names and units" in finding.message


def test_other_names_of_a_list_are_its_own(pages: tuple[Paged, ...]) -> None:
    item = next(item for item in pages[0].data["items"] if "listing" in item)
    data = alone(pages[0].data, item)
    data["items"][0]["listing"]["also"].reverse()
    data["items"][0]["listing"]["also"][0].append("Nobody")
    assert any("as also right" in finding.message for finding in prove(data, pages[0].bank))


def test_every_changed_cell_is_named(pages: tuple[Paged, ...]) -> None:
    tried, missed = 0, []
    for paged in pages[:1] + pages[-1:]:
        quiz = read_quiz(paged.data, "quiz.html")
        for name, fact, slot in cells(paged.bank):
            if name in paged.topics:
                value = other_value(fact.cells[slot], paged.bank.topics[name])
                changed = with_cell(paged.bank, name, fact.id, slot, value)
                findings = prove_quiz(quiz, "quiz.html", changed).findings
                tried += 1
                if not any(finding.span == fact.cell_spans[slot] for finding in findings):
                    missed.append(f"{name}/{fact.id}/{slot}")
    assert tried > 150
    assert missed == []


EDITS = (
    ('"use strict";', '"use strict"; alert(1);'),
    ('verdict: parts.every(Boolean) ? "accept" : "reject"', 'verdict: "accept"'),
    ("sha256-", "sha256-x"),
    ("--right: #1b6e4c", "--right: #1b6e4d"),
    ("</head>", '<script src="https://example.org/x.js"></script></head>'),
    ("<noscript>", "<p>Another answer</p><noscript>"),
    ('lang="', 'lang="x'),
    ('<meta charset="utf-8">', '<meta charset="utf-7">'),
)


@pytest.mark.parametrize(("old", "new"), EDITS)
def test_page_that_no_quizgen_wrote_is_found(pages: tuple[Paged, ...], old: str, new: str) -> None:
    page = pages[0].page.decode()
    assert old in page
    verification = verify_page(page.replace(old, new, 1).encode(), "quiz.html", pages[0].bank)
    assert {finding.rule for finding in verification.findings} == {Rule.FOREIGN_LAYOUT}


def test_todays_page_is_among_the_releases(pages: tuple[Paged, ...]) -> None:
    """If it has changed, add its hash to `PAGES` and keep those that were released."""
    assert read_page(pages[0].page).shell in PAGES
    assert {read_page(paged.page).shell for paged in pages} == {read_page(pages[0].page).shell}


def spoil(data: Data) -> Iterator[Data]:
    yield {**data, "format": 2}
    yield {**data, "more": 1}
    yield {key: value for key, value in data.items() if key != "contexts"}
    yield {**data, "items": {}}
    yield {**data, "items": [{}]}
    yield {**data, "items": [{**data["items"][0], "background": -1}]}
    yield {**data, "items": [{**data["items"][0], "background": True}]}
    yield {**data, "items": [{**data["items"][0], "topic": 9}]}
    yield {**data, "items": [{**data["items"][0], "stem": [["a", "b", "c"]]}]}
    yield {**data, "items": [{**data["items"][0], "stem": "text"}]}
    yield {**data, "items": [{**data["items"][0], "kind": "guess"}]}
    yield {**data, "items": [{**data["items"][0], "options": {}}]}


def test_event_without_its_rank_is_refused(pages: tuple[Paged, ...]) -> None:
    item = next(item for item in pages[0].data["items"] if "sequence" in item)
    data = alone(pages[0].data, item)
    data["items"][0]["sequence"]["ranks"][0] = []
    (finding,) = verify_page(bound(data), "quiz.html", pages[0].bank).findings
    assert finding.message == "the page holds an item 1 that holds an event without its date or amount"


def test_spoilt_data_is_refused_with_a_reason(pages: tuple[Paged, ...]) -> None:
    for data in spoil(pages[0].data):
        (finding,) = verify_page(bound(data), "quiz.html", pages[0].bank).findings
        assert finding.rule is Rule.UNREADABLE_BUILD
        assert finding.message.startswith("the page holds ")


@pytest.mark.parametrize(
    "payload", ["", "?", mask(b"{"), mask(b"[" * 100_000), mask(b"NaN"), mask(b"\xff"), "</script>"]
)
def test_spoilt_payload_is_refused(pages: tuple[Paged, ...], payload: str) -> None:
    (finding,) = verify_page(fill_shell("en", "x", payload).encode(), "quiz.html", pages[0].bank).findings
    assert finding.rule is Rule.UNREADABLE_BUILD


@pytest.mark.parametrize("page", [b"", b"<html>", b"\xff\xfe", b'<script id="quiz">' * 2, b"<!" * 5000])
def test_what_is_no_page_is_refused(pages: tuple[Paged, ...], page: bytes) -> None:
    (finding,) = verify_page(page, "quiz.html", pages[0].bank).findings
    assert finding.rule is Rule.UNREADABLE_BUILD


def reread(part: Any) -> bool:
    """Exchange the first reading within."""
    if isinstance(part, list):
        if (
            len(part) == 2
            and all(isinstance(one, str) for one in part)
            and not part[1].isascii()
            and part[0] != part[1]
        ):
            part[1] = "6カ月"
            return True
        return any(map(reread, part))
    return isinstance(part, dict) and any(reread(one) for name, one in part.items() if name not in {"also", "texts"})


def test_every_other_prompt_and_reading_is_named(pages: tuple[Paged, ...]) -> None:
    tried = 0
    for paged in pages:
        for item in paged.data["items"]:
            data = alone(paged.data, item)
            data["items"][0]["prompt"] = "Choose the WRONG answer."
            assert [finding.subject for finding in prove(data, paged.bank)] == [item["id"]]
            data = alone(paged.data, item)
            if reread([data["items"][0], data["backgrounds"][0]["statements"]]):
                tried += 1
                assert item["id"] in [finding.subject for finding in prove(data, paged.bank)]
    assert tried > 20


def test_an_invented_remark_is_named(pages: tuple[Paged, ...]) -> None:
    for paged in pages:
        for item in paged.data["items"]:
            data = alone(paged.data, item)
            data["backgrounds"][0]["remarks"].append({"heading": "Erratum", "printed": "x", "note": "y"})
            assert item["id"] in [finding.subject for finding in prove(data, paged.bank)]
