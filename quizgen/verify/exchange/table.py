"""CSV read back: a row an item, what a spreadsheet would take for a formula made text again."""

import csv
import re
from collections.abc import Mapping
from io import StringIO

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import Kind, Language
from quizgen.verify.exchange.feedback import read_remark
from quizgen.verify.exchange.pieces import Fields, in_order, matched, options_with_key, parse_id, read_lines, recall
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.printed import PrintedBackground, PrintedItem

_COLUMN = re.compile(
    "(?:id|language|kind|topic|prompt|stem|key|correction|source|inferred|paragraphs|certainty|hedge|tags)"
    "|option_[a-z]|(?:gap|left|answer|also|rank|statement|remark)_[1-9][0-9]*"
)
_NEUTRALIZED = re.compile("'+[-=+@\t\r\n＝＋－＠]")
_FORMULA = re.compile("[-=+@\t\r\n＝＋－＠]")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_csv(data: bytes, shown: str, problems: Collector) -> tuple[PrintedItem, ...]:
    """Every row of the file; one that cannot be read is a finding."""
    reader = csv.reader(StringIO(read_lines(data, shown, problems), newline=""), strict=True)
    items = []
    try:
        columns = next(reader, [])
        _check_columns(columns)
        for row in reader:
            place = f"{shown}: row ending in line {reader.line_num}"
            with one_question(place, shown, problems):
                items.append(_read(columns, row, place))
    except csv.Error as error:
        raise UnreadableExport(f"it is no CSV that can be read: line {reader.line_num}: {error}") from None
    return tuple(items)


def _check_columns(columns: list[str]) -> None:
    odd = [name for name in columns if not _COLUMN.fullmatch(name)]
    if odd or not {"id", "stem", "source", "paragraphs"} <= set(columns) or len(set(columns)) < len(columns):
        raise UnreadableExport(f"its columns are not ours: {', '.join(odd or columns) or 'it has none'}")


def _read(columns: list[str], cells: list[str], place: str) -> PrintedItem:
    if len(cells) != len(columns):
        raise MalformedQuestion(f"it has {len(cells)} cells and wants {len(columns)}")
    row = {name: _text(cell) for name, cell in zip(columns, cells, strict=True)}
    id_ = parse_id(row["id"])
    if (row.get("kind"), row.get("language")) != (id_.kind.value, id_.language):
        raise MalformedQuestion("its kind or its language is not that of its id")
    fields: Fields = {"stem": row["stem"], "prompt": row.get("prompt", "")}
    fields["background"] = _background(row, id_.language)
    if id_.kind is Kind.TRUE_FALSE:
        fields["correction"] = row.get("correction", "")
    fields.update(_read_answers(row, id_.kind))
    return PrintedItem(id=str(id_), place=place, **fields)


def _text(cell: str) -> str:
    if _FORMULA.match(cell):
        raise MalformedQuestion(f'the cell "{cell}" is one that a spreadsheet may take for a formula')
    return cell[1:] if _NEUTRALIZED.match(cell) else cell


def _read_answers(row: Mapping[str, str], kind: Kind) -> Fields:
    answers, also, key = _several(row, "answer"), _several(row, "also"), row.get("key", "").split()
    options = tuple(zip(_LETTERS, _several(row, "option"), strict=False))
    match kind:
        case Kind.CHOICE | Kind.TRUE_FALSE:
            texts = [text for _, text in options]
            fields = options_with_key(texts, [_LETTERS.index(letter) for letter in key if letter in dict(options)])
            return {**fields, "key": answers}
        case Kind.SET:
            return {"key": _required(answers), "also": also}
        case Kind.ORDERING:
            return in_order(options, key, _several(row, "rank"))
        case Kind.MATCHING:
            left = tuple((str(number), text) for number, text in enumerate(_several(row, "left"), 1))
            return matched(left, options, [(one, other) for one, _, other in (pair.partition("-") for pair in key)])
        case _:
            gaps = _several(row, "gap")
            right = tuple(dict.fromkeys((*gaps, *_required(answers), *also)))
            return recall(kind, row["stem"], right)


def _required(answers: tuple[str, ...]) -> tuple[str, ...]:
    if not answers:
        raise MalformedQuestion("it has no answer")
    return answers


def _several(row: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The values of columns that carry a letter or a number, as far as they are filled."""
    found = [text for column, text in row.items() if column.startswith(f"{name}_")]
    kept = tuple(text for text in found if text)
    if found[: len(kept)] != list(kept):
        raise MalformedQuestion(f'its "{name}" columns are filled after an empty one')
    return kept


def _background(row: Mapping[str, str], language: Language) -> PrintedBackground:
    paragraphs = row["paragraphs"].split()
    if not all(number.isdecimal() for number in paragraphs):
        raise MalformedQuestion(f'its paragraphs are "{row["paragraphs"]}"')
    return PrintedBackground(
        statements=_several(row, "statement"),
        source="\n".join(filter(None, (row["source"], row.get("inferred")))),
        paragraphs=tuple(map(int, paragraphs)),
        certainty=row.get("certainty", ""),
        hedge=row.get("hedge", ""),
        remarks=tuple(read_remark(text, language) for text in _several(row, "remark")),
    )
