"""Sheets in HTML: read as a reader reads them, by headings, numbers and letters."""

import re
from collections.abc import Mapping

from quizgen.verify.paper.looks import has_known_look
from quizgen.verify.paper.sheet import Answers, ForeignLook, KeyTable, Questions, Sheet, ShortKey, UnreadableSheet
from quizgen.verify.paper.tree import Element, parse
from quizgen.verify.printed import PrintedBackground, PrintedItem

_MARK = re.compile(rb'<meta name="generator" content="quizgen (worksheet|answers|keys)">')
_NUMBER = re.compile(r"[0-9]+")


def is_sheet(data: bytes) -> bool:
    """Whether the file is a worksheet, an answer key or a table of keys, whatever it says."""
    return _MARK.search(data[:2_000]) is not None


def read_html(data: bytes, path: str) -> Sheet:
    """Read one file.

    Raises:
        UnreadableSheet: it is no sheet of ours, or has something in it that none has.
    """
    found = _MARK.search(data[:2_000])
    if found is None:
        raise UnreadableSheet("is no sheet of ours")
    root = parse(data)
    body = root.find("body")
    if not has_known_look("".join(style.source for style in root.find_all("style"))):
        raise ForeignLook("its style sheet is not that of any release: it may hide or show anything")
    match found[1]:
        case b"worksheet":
            return _questions(body, path)
        case b"answers":
            return _answers(body, path)
        case _:
            return _key_table(body)


def _questions(body: Element, path: str) -> Questions:
    items: dict[int, PrintedItem] = {}
    for question in body.find("main").find_all("article"):
        number = _number(question.find("b", "number"), items)
        marked = {name: _marked(question, name) for name in ("options", "events", "left", "right")}
        verdicts = [verdict.line for verdict in question.find_all("span", "verdict")]
        items[number] = PrintedItem(
            id="",
            place=f"{path}: question {number}",
            stem=question.find("p", "stem").line,
            options=dict(marked["options"]) or dict(zip("AB", verdicts, strict=False)),
            events=marked["events"],
            left=marked["left"],
            right=marked["right"],
        )
    return Questions(code=_code(body), items=items)


def _answers(body: Element, path: str) -> Answers:
    source = " ".join(text.text for text in body.find("footer", "sources").find_all("bdi"))
    items: dict[int, PrintedItem] = {}
    offered: dict[int, Mapping[str, str]] = {}
    for row in (row for table in body.find("main").find_all("tbody") for row in table.find_all("tr")):
        number = _number(row.find("th"), items)
        key = row.find("td", "key")
        order, pairs = _order(key), [_marks(item) for item in _list(key, "ul", "matched")]
        items[number] = PrintedItem(
            id=row.find("p", "id").text,
            place=f"{path}: answer {number}",
            stem="",
            key_letter=_letter(key),
            key=tuple(answer.line for answer in key.find_all("strong")),
            also=tuple(name.text for also in key.find_all("p", "also") for name in also.find_all("bdi")),
            correction=key.find("p", "correction").line if key.has("p", "correction") else None,
            ordered=order,
            pairs=tuple((left, right) for (left, _), (right, _) in pairs),
            background=_background(row, source),
        )
        offered[number] = {mark: text for pair in pairs for mark, text in pair}
    return Answers(code=_code(body), items=items, offered=offered)


def _key_table(body: Element) -> KeyTable:
    columns: list[tuple[str, Mapping[int, ShortKey]]] = []
    for table in body.find("main").find_all("table"):
        codes = [code.text.strip() for code in table.find("thead").find_all("span", "code")]
        keys: list[dict[int, ShortKey]] = [{} for _ in codes]
        for row in table.find("tbody").find_all("tr"):
            number = _number(row.find("th"), {})
            for column, cell in zip(keys, row.find_all("td"), strict=True):
                mark = cell.find("b", "mark").text if cell.has("b", "mark") else ""
                texts = tuple(text.line for text in cell.find_all("p"))
                if mark or texts:
                    column[number] = ShortKey(mark=mark, texts=texts)
        columns += zip(codes, keys, strict=True)
    return KeyTable(columns=tuple(columns))


def _code(body: Element) -> str:
    return body.find("figcaption").text.strip()


def _number(element: Element, known: Mapping[int, object]) -> int:
    text = element.text.strip()
    if not _NUMBER.fullmatch(text) or int(text) in known:
        raise UnreadableSheet(f'has "{text}" where the number of another question should stand')
    return int(text)


def _marked(question: Element, name: str) -> tuple[tuple[str, str], ...]:
    """The list of that name as (mark, text)."""
    return tuple((item.find("b", "mark").text, item.line) for item in _list(question, "ul", name))


def _list(parent: Element, tag: str, name: str) -> list[Element]:
    return [item for found in parent.find_all(tag, name) for item in found.find_all("li")]


def _letter(key: Element) -> str | None:
    """The letter before the one answer; None where there is none, or where letters are a list's."""
    return key.find("b", "mark").text if key.has("strong") and key.has("b", "mark") else None


def _order(key: Element) -> tuple[tuple[str, str, str], ...]:
    events = []
    for item in _list(key, "ol", "order"):
        label, rank = [stretch.text for stretch in item.find_all("bdi")]
        events.append((item.find("b", "mark").text, label, rank))
    return tuple(events)


def _marks(item: Element) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two marks of a pair, each with its text."""
    one, other = item.find_all("b", "mark")
    left, right = item.find_all("bdi")
    return (one.text, left.text), (other.text, right.text)


def _background(row: Element, source: str) -> PrintedBackground:
    why, cited = row.find("td", "why"), row.find("td", "cited")
    return PrintedBackground(
        statements=tuple(statement.line for statement in why.find_all("p", "statement")),
        source=source,
        paragraphs=tuple(map(int, _NUMBER.findall(cited.find("p").text))),
        certainty=cited.find("small", "certainty").text,
        remarks=" ".join(remark.line for remark in why.find_all("p", "remark")),
    )
