"""Worksheets, answer keys, key tables, cards, study sheets and timelines in PDF: proven as printed, caught when not."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizgen.assemble.form import Form, Question
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import FactId, FormCode, Kind
from quizgen.model.item import Blank, Choice, Item, Judgement, Matching, Ordering, Recall, Words
from quizgen.model.language import ENGLISH, LANGUAGES
from quizgen.model.values import Text
from quizgen.present.presenter import Presenter
from quizgen.verify.paper.pdf.file import read_sheet_file
from quizgen.verify.paper.sheets import prove_sheets
from quizgen.write.paper.engine import typeset
from quizgen.write.paper.flashcards import Flip, flashcards_pdf
from quizgen.write.paper.key_table import keys_pdf
from quizgen.write.paper.press import Press
from quizgen.write.paper.sheet import sheet_data

from .changes import cells, other_value, with_cell
from .paper import AddNote, AddText, DropPage, Edit, Matter, MovePage, edited, print_decks, rules


@pytest.fixture(scope="module")
def matters() -> tuple[Matter, ...]:
    return tuple(print_decks())


def test_everything_printed_is_proven(matters: tuple[Matter, ...]) -> None:
    for matter in matters:
        for path, proof in matter.prove(matter.files).items():
            assert (path, proof.findings) == (path, ())
            assert proof.keys == proof.proven
            if path.startswith(("worksheet", "answers")):
                assert proof.keys == matter.count
        facts = len(matter.bank.topics[matter.blueprint.topics[0]].facts)
        assert matter.prove(matter.files)["study.pdf"].keys == facts


def test_worksheet_alone_is_proven(matters: tuple[Matter, ...]) -> None:
    proof = matters[0].prove({"worksheet-A.pdf": matters[0].files["worksheet-A.pdf"]})["worksheet-A.pdf"]
    assert (proof.findings, proof.keys, proof.proven) == ((), matters[0].count, matters[0].count)


def test_every_cell_is_named_once_it_has_changed(matters: tuple[Matter, ...]) -> None:
    tried, missed = 0, []
    for matter in (matters[0], matters[2]):
        files = {
            path: read_sheet_file(data, path)
            for path, data in matter.files.items()
            if path in {"worksheet-A.pdf", "answers-A.pdf", "study.pdf"}
        }
        for topic, fact, slot in cells(matter.bank):
            if topic not in matter.blueprint.topics:
                continue
            tried += 1
            value = other_value(fact.cells[slot], matter.bank.topics[topic])
            changed = with_cell(matter.bank, topic, fact.id, slot, value)
            proofs = prove_sheets(files, changed, matter.number_items)
            if not any(f.span == fact.cell_spans[slot] for proof in proofs for f in proof.findings):
                missed.append(f"{topic}/{fact.id}/{slot}")
    assert tried > 200
    assert missed == []


def altered(form: Form, kind: Kind, change: Callable[[Item], Item]) -> Form:
    """The form with its first question of the kind changed."""
    number = next(question.number for question in form.questions if question.item.id.kind is kind)

    def alter(question: Question) -> Question:
        return replace(question, item=change(question.item)) if question.number == number else question

    sections = tuple(replace(part, questions=tuple(map(alter, part.questions))) for part in form.sections)
    return replace(form, sections=sections)


def next_key(item: Item) -> Item:
    assert isinstance(item.task, Choice)
    return replace(item, task=replace(item.task, key=(item.task.key + 1) % len(item.task.options)))


def two_alike(item: Item) -> Item:
    assert isinstance(item.task, Choice)
    wrong = (item.task.key + 1) % len(item.task.options)
    options = list(item.task.options)
    options[wrong] = options[item.task.key]
    return replace(item, task=replace(item.task, options=tuple(options)))


def other_verdict(item: Item) -> Item:
    assert isinstance(item.task, Judgement)
    return replace(item, task=replace(item.task, holds=not item.task.holds))


def other_order(item: Item) -> Item:
    assert isinstance(item.task, Ordering)
    first, second, *rest = item.task.order
    return replace(item, task=replace(item.task, order=(second, first, *rest)))


def other_pairs(item: Item) -> Item:
    assert isinstance(item.task, Matching)
    first, second, *rest = item.task.pairs
    return replace(item, task=replace(item.task, pairs=(second, first, *rest)))


def other_answer(item: Item) -> Item:
    assert isinstance(item.task, Recall)
    return replace(item, task=Recall(Text(by_language=dict.fromkeys(LANGUAGES, "something else"))))


def no_statement(item: Item) -> Item:
    return replace(item, statements=item.statements[1:])


def other_stem(item: Item) -> Item:
    return replace(item, stem=(Words("Not "), *item.stem))


def hole_elsewhere(item: Item) -> Item:
    """The blank filled in, and another cell blanked out."""
    shown = next(part for part in item.stem if not isinstance(part, Words | Blank))
    return replace(
        item,
        stem=tuple(
            Blank(part.slot, part.value, part.form)
            if part is shown
            else type(shown)(part.slot, part.value, part.form)
            if isinstance(part, Blank)
            else part
            for part in item.stem
        ),
    )


ALTERED = [
    (Kind.CHOICE, next_key, "answers-A.pdf", "wrong-key"),
    (Kind.CHOICE, two_alike, "worksheet-A.pdf", "wrong-option"),
    (Kind.CHOICE, other_stem, "worksheet-A.pdf", "wrong-stem"),
    (Kind.CHOICE, no_statement, "answers-A.pdf", "wrong-statement"),
    (Kind.TRUE_FALSE, other_verdict, "answers-A.pdf", "wrong-key"),
    (Kind.CLOZE, hole_elsewhere, "worksheet-A.pdf", "wrong-stem"),
    (Kind.TYPED, other_answer, "answers-A.pdf", "wrong-key"),
    (Kind.ORDERING, other_order, "answers-A.pdf", "wrong-key"),
    (Kind.MATCHING, other_pairs, "answers-A.pdf", "wrong-key"),
]


@pytest.mark.parametrize(("kind", "change", "path", "rule"), ALTERED)
def test_altered_item_is_caught(
    matters: tuple[Matter, ...], kind: Kind, change: Callable[[Item], Item], path: str, rule: str
) -> None:
    for matter in (matters[0], matters[2]):
        proof = matter.prove(matter.print_form(altered(matter.forms[0], kind, change)))[path]
        assert rule in rules(proof)
        assert (proof.keys, proof.proven) == (matter.count, matter.count - 1)


def test_swapped_letters_in_the_table_of_keys_are_caught(matters: tuple[Matter, ...]) -> None:
    matter = matters[0]
    worksheet = {"worksheet-A.pdf": matter.files["worksheet-A.pdf"]}
    form = altered(matter.forms[0], Kind.CHOICE, next_key)
    changed = print_keys(matter, (form,))
    proof = matter.prove({**worksheet, "keys.pdf": changed})["keys.pdf"]
    assert "wrong-key" in rules(proof)
    assert (proof.keys, proof.proven) == (matter.count, matter.count - 1)


def print_keys(matter: Matter, forms: tuple[Form, ...]) -> bytes:

    data = keys_pdf(forms, Presenter(matter.bank), Press(Collector()))
    assert data is not None
    return data


def test_answers_of_another_form_are_caught(matters: tuple[Matter, ...]) -> None:
    files = matters[0].files
    proof = matters[0].prove({**files, "answers-A.pdf": files["answers-B.pdf"]})["answers-A.pdf"]
    assert rules(proof) == {"mixed-forms"}
    assert proof.proven == 0


def test_code_of_another_form_is_caught(matters: tuple[Matter, ...]) -> None:
    first, second, _ = matters[0].forms
    files = matters[0].print_form(replace(first, code=second.code))
    for proof in matters[0].prove(files).values():
        assert proof.findings
        assert proof.proven < proof.keys / 2


def test_code_that_no_ledger_has_is_caught(matters: tuple[Matter, ...]) -> None:
    files = matters[0].print_form(replace(matters[0].forms[0], code=FormCode("7KQ2-M9XA")))
    assert [rules(proof) for proof in matters[0].prove(files).values()] == [{"unknown-form"}] * 2


def test_answers_and_keys_without_their_worksheet_are_not_proven(matters: tuple[Matter, ...]) -> None:
    for path in ("answers-A.pdf", "keys.pdf"):
        proof = matters[0].prove({path: matters[0].files[path]})[path]
        assert (rules(proof), proof.proven) == ({"unpaired-sheet"}, 0)


def test_title_and_instructions_are_those_of_a_deck(matters: tuple[Matter, ...]) -> None:
    for change in ({"title": "Another title"}, {"instructions": "Read on.\nThe answer to 1 is B."}):
        files = matters[0].print_form(replace(matters[0].forms[0], **change))  # type: ignore[arg-type]
        assert rules(matters[0].prove(files)["worksheet-A.pdf"]) == {"foreign-text"}


def test_points_that_do_not_agree_are_caught(matters: tuple[Matter, ...]) -> None:
    form = matters[0].forms[0]
    first = form.sections[0]
    more = tuple(replace(question, points=question.points + 1) for question in first.questions)
    richer = replace(
        form, sections=(replace(first, points=first.points + len(more), questions=more), *form.sections[1:])
    )
    files = {
        "worksheet-A.pdf": matters[0].files["worksheet-A.pdf"],
        "answers-A.pdf": matters[0].print_form(richer)["answers-A.pdf"],
        "keys.pdf": print_keys(matters[0], (richer,)),
    }
    proofs = matters[0].prove(files)
    assert [rules(proof) for proof in proofs.values()] == [set(), {"wrong-points"}, {"wrong-points"}]
    assert proofs["answers-A.pdf"].proven == matters[0].count - len(more)


EDITS = [
    (AddText("The answer to 1 is B."), "foreign-text"),
    (AddText("The answer to 1 is B.", top=30), "wrong-page"),
    (AddText("The answer to 1 is B.", top=820), "wrong-page"),
    (AddText("hidden", gray=255), "foreign-text"),
    (AddText("hidden", size=1), "foreign-text"),
    (AddNote(), "foreign-text"),
    (MovePage(), "wrong-page"),
    (DropPage(), "wrong-page"),
]


@pytest.mark.parametrize(("edit", "rule"), EDITS)
def test_whatever_is_done_to_a_pdf_is_caught(matters: tuple[Matter, ...], edit: Edit, rule: str) -> None:
    for path in ("worksheet-A.pdf", "answers-A.pdf"):
        changed = edited(matters[0].files[path], edit)
        beside = {"worksheet-A.pdf": matters[0].files["worksheet-A.pdf"]}
        proof = matters[0].prove({**beside, path: changed})[path]
        assert rule in rules(proof)
        assert proof.proven == 0


def test_page_that_is_missing_leaves_its_questions_out(matters: tuple[Matter, ...]) -> None:
    changed = edited(matters[0].files["worksheet-A.pdf"], DropPage())
    proof = matters[0].prove({"worksheet-A.pdf": changed})["worksheet-A.pdf"]
    assert any("lacks number" in finding.message for finding in proof.findings)


def test_untouched_pdf_saved_by_another_program_is_proven(matters: tuple[Matter, ...]) -> None:
    class Nothing(Edit):
        def __call__(self, document: object) -> None:
            pass

    saved = edited(matters[0].files["worksheet-A.pdf"], Nothing())
    assert matters[0].prove({"worksheet-A.pdf": saved})["worksheet-A.pdf"].findings == ()


def encrypted() -> bytes:
    """A file that wants a password that nobody knows."""
    secret = "<" + "00" * 32 + ">"
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        f"3 0 obj<</Filter/Standard/V 1/R 2/O{secret}/U{secret}/P -4>>endobj\n"
        f"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[{secret}{secret}]>>\n%%EOF\n"
    ).encode()


def plain_page() -> bytes:
    """A tagged PDF that is no sheet: one of ours without its mark."""
    data = {
        "sheet": sheet_data("T", ENGLISH),
        "title": "T",
        "subtitle": "S",
        "source": "s",
        "groups": [{"heading": "P", "facts": [{"statement": ["x"], "note": ""}]}],
        "long-words": False,
    }
    return typeset("study", data).replace(b"quizgen study", b"foreign study")


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"garbage" * 1_000, bytes(range(256)) * 64, b"%PDF-1.7\n" + bytes(64_000_001)],
    ids=["empty", "header", "garbage", "bytes", "huge"],
)
def test_what_is_no_pdf_is_a_finding(matters: tuple[Matter, ...], data: bytes) -> None:
    proof = matters[0].prove({"x.pdf": data})["x.pdf"]
    assert (rules(proof), proof.keys) == ({"unreadable-build"}, 0)


def test_what_is_no_sheet_is_a_finding(matters: tuple[Matter, ...]) -> None:
    for data in (encrypted(), plain_page()):
        proof = matters[0].prove({"x.pdf": data})["x.pdf"]
        assert (rules(proof), proof.keys) == ({"unreadable-build"}, 0)


def test_pdf_cut_short_anywhere_is_a_finding(matters: tuple[Matter, ...]) -> None:
    data = matters[0].files["worksheet-A.pdf"]
    for end in range(0, len(data) - 1_000, len(data) // 40):
        proof = matters[0].prove({"worksheet-A.pdf": data[:end]})["worksheet-A.pdf"]
        assert proof.findings
        assert proof.proven < matters[0].count


def test_damaged_bytes_never_end_in_an_error(matters: tuple[Matter, ...]) -> None:
    data = matters[0].files["worksheet-A.pdf"]
    for place in range(0, len(data), len(data) // 60):
        damaged = data[:place] + b"\xff/ <<" + data[place + 5 :]
        proof = matters[0].prove({"worksheet-A.pdf": damaged})["worksheet-A.pdf"]
        assert proof.proven <= matters[0].count


def test_cards_prove_front_and_back(matters: tuple[Matter, ...]) -> None:

    matter = matters[0]
    language = matter.forms[0].language
    items = [item for item in matter.items if item.id.language == language and item.id.kind is Kind.TYPED][:8]
    for change, rule in ((other_answer, "wrong-key"), (no_statement, None), (other_stem, "wrong-stem")):
        changed = [change(items[0]), *items[1:]]
        data = flashcards_pdf(matter.forms[0].title, changed, Presenter(matter.bank), Press(Collector()), Flip.FOLD)
        assert data is not None
        proof = matter.prove({"cards.pdf": data})["cards.pdf"]
        assert (rules(proof), proof.keys, proof.proven) == ((set(), 8, 8) if rule is None else ({rule}, 8, 7))


def test_study_sheet_and_timeline_tell_every_fact_once(matters: tuple[Matter, ...]) -> None:
    matter = matters[0]
    topic = matter.bank.topics[matter.blueprint.topics[0]]
    fewer = replace(topic, facts=topic.facts[:-1])
    files = {path: matter.files[path] for path in ("study.pdf", "timeline.pdf")}
    more = replace(topic, facts=(*topic.facts, replace(topic.facts[0], id=FactId(f"{topic.facts[0].id}-again"))))
    for changed in (fewer, more):
        bank = replace(matter.bank, topics={**matter.bank.topics, topic.id: changed})
        assert "wrong-statement" in rules(matter.prove(files, bank)["study.pdf"])
