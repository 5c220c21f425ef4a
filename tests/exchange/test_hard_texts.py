"""Hard texts come back as they went, from every format and for every kind, or their item is left out with a reason."""

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.model.blueprint import Output
from quizgen.model.ids import ItemId, Kind
from quizgen.verify.exchange import files
from quizgen.verify.exchange.exported import ExportedItem
from quizgen.verify.printed import PrintedItem
from quizgen.write.exchange.formats import FORMATS
from quizgen.write.exchange.question import Question

from .hard_texts import ALL_HARD
from .questions import Texts, ask, booklet, wanted


def found(item: PrintedItem, kind: Kind) -> Texts:
    """What our reader finds."""
    texts: Texts = {"stem": item.stem}
    match kind:
        case Kind.ORDERING:
            texts |= {"order": [label for _, label, _ in item.ordered]}
        case Kind.MATCHING:
            left, right = dict(item.left), dict(item.right)
            texts |= {"pairs": {(left[one], right[other]) for one, other in item.pairs}}
        case Kind.CHOICE | Kind.TRUE_FALSE:
            texts |= {"options": list(item.options.values()), "key": set(item.key), "correction": item.correction}
        case _:
            texts |= {"key": {*item.key, *item.also, *item.hidden}}
    return texts


class Named:
    """In the place of a finder: every question is of one item."""

    id: ItemId

    def find(self, *_: object) -> ItemId:
        return self.id

    def settle(self, items: list[ExportedItem]) -> tuple[ExportedItem, ...]:
        return tuple(items)


NAMELESS = (Output.AIKEN, Output.KAHOOT)


def read_back(output: Output, question: Question, monkeypatch: pytest.MonkeyPatch) -> PrintedItem | str:
    """What our reader makes of the question; why it was left out, where it was."""
    export = FORMATS[output].write(booklet(question))
    if not export.count:
        ((_, reason),) = export.losses
        return reason
    monkeypatch.setattr(Named, "id", question.id, raising=False)
    problems = Collector()
    read = files._reader_of(export.data, FORMATS[output].file)
    (item,) = read(export.data, "file", problems, Named()).items  # type: ignore[arg-type]
    assert problems.findings == ()
    return item.printed


@pytest.mark.parametrize("output", FORMATS)
@pytest.mark.parametrize("kind", Kind)
def test_hard_text_comes_back_or_is_left_out(output: Output, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ALL_HARD:
        question = ask(kind, text)
        item = read_back(output, question, monkeypatch)
        if isinstance(item, str):
            continue
        expected = wanted(question)
        if output in NAMELESS:
            expected |= {"correction": None}
        assert found(item, kind) == expected, text
        assert item.id == str(question.id)


@pytest.mark.parametrize("output", [output for output in FORMATS if output not in NAMELESS])
def test_hard_explanation_comes_back_or_is_left_out(output: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ALL_HARD:
        item = read_back(output, ask(Kind.TYPED, "x", told=text), monkeypatch)
        if isinstance(item, str):
            continue
        assert item.background is not None
        told = (item.background.statements, item.background.source, item.background.paragraphs)
        source = f"{text}\n\n\n" if output is Output.JSON else text
        assert told == ((text,), source, (3,)), text


def left_out(output: Output) -> dict[str, list[str]]:
    """The reasons, each with the texts that are left out of one kind or another for it."""
    reasons: dict[str, list[str]] = {}
    for kind in (Kind.CHOICE,) if output in NAMELESS else (Kind.TYPED, Kind.CHOICE):
        for text in ALL_HARD:
            for _, reason in FORMATS[output].write(booklet(ask(kind, text))).losses:
                if text not in reasons.setdefault(reason, []):
                    reasons[reason].append(text)
    return reasons


def test_gift_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.GIFT) == snapshot(
        {
            "a text begins or ends with a space or has several together, which readers fold": [
                "tab\there  two  spaces",
                " leading and trailing ",
                "\ufeffmark",
                "\ttab",
            ],
            'an answer holds "->", which parts the two sides of a matching': [
                "<!-- comment --> <![CDATA[x]]> <?php ?>",
                "left -> right",
                "->",
            ],
            'a text holds "&&" and a number, which readers take for an escaped character': ["&&058;"],
            'an answer holds "*", which stands for anything': ["*", "a*b", "\\*"],
            'its words hold "_____", in the place of which a field would stand': ["_____", "fill _____ in"],
            "a text holds a control character": ["nul\x00 unit\x1f record\x1e bell\x07", "half \ud83d"],
        }
    )


def test_moodle_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.MOODLE_XML) == snapshot(
        {
            "a text begins or ends with a space, which platforms cut": [" leading and trailing ", "\ttab"],
            'its words hold "_____", in the place of which a field would stand': ["_____", "fill _____ in"],
            "a text holds a control character": ["nul\x00 unit\x1f record\x1e bell\x07", "half \ud83d"],
        }
    )


def test_qti_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.QTI21) == snapshot(
        {
            "an answer holds a line break or a tab": [
                "tab\there  two  spaces",
                """\
line
break\
""",
                "\ttab",
                """\
x
Source: nowhere\
""",
            ],
            "a text begins or ends with a space, which platforms cut": [" leading and trailing ", "\ttab"],
            "a text holds a control character": ["nul\x00 unit\x1f record\x1e bell\x07", "half \ud83d"],
        }
    )


def test_aiken_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.AIKEN) == snapshot(
        {
            "a text is not one line, or begins or ends with a space": [
                " leading and trailing ",
                """\
line
break\
""",
                "some\u2028line\u2029paragraph\x85next",
                "\ufeffmark",
                "\ttab",
                """\
x
Source: nowhere\
""",
                "nul\x00 unit\x1f record\x1e bell\x07",
                "half \ud83d",
            ],
            "the question begins as an option does": ["ANSWER: A", "A. an option", "B) another"],
        }
    )


def test_kahoot_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.KAHOOT) == snapshot(
        {
            "a text is not one line, begins or ends with a space, or holds what a cell shows otherwise": [
                " leading and trailing ",
                """\
line
break\
""",
                "\ttab",
                "_x0041_",
                """\
x
Source: nowhere\
""",
                "nul\x00 unit\x1f record\x1e bell\x07",
                "half \ud83d",
            ]
        }
    )


def test_csv_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.CSV) == snapshot(
        {"a text holds a control character": ["nul\x00 unit\x1f record\x1e bell\x07", "half \ud83d"]}
    )


def test_json_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.JSON) == snapshot({"a text holds half a character": ["half \ud83d"]})


def test_anki_text_leaves_out_no_more_than_it_must() -> None:
    assert left_out(Output.ANKI_TEXT) == snapshot(
        {"a text holds a control character": ["nul\x00 unit\x1f record\x1e bell\x07", "half \ud83d"]}
    )
