"""An answer key in HTML."""

from quizgen.model.ids import Kind
from quizgen.verify.paper.html.desk import NUMBER, Desk
from quizgen.verify.paper.html.tree import Element
from quizgen.verify.paper.sheet import Answer, Answers
from quizgen.verify.paper.words import read_remark
from quizgen.verify.printed import PrintedBackground, PrintedItem, PrintedRemark


def read_answers(desk: Desk) -> Answers:
    """The answers to one form."""
    code = desk.read_head(desk.words.subtitles[0])
    for pupil in desk.body.find_all("p", "pupil"):
        _ = pupil.text
    items: dict[int, Answer] = {}
    for section in desk.body.find("main").find_all("section"):
        kind = desk.kind(section.find("h2"))
        for heading, word in zip(section.find("thead").find_all("th"), desk.words.columns, strict=False):
            desk.expect(heading, word)
        for row in section.find("tbody").find_all("tr"):
            number = desk.number(row.find("th"))
            if number in items:
                desk.strays.append(f"has a second number {number}")
            items[number] = _read_row(desk, row, kind, number)
    sources = tuple(source.text.strip() for source in desk.body.find("footer", "sources").find_all("p"))
    return Answers(code=code, items=items, sources=sources)


def _read_row(desk: Desk, row: Element, kind: Kind, number: int) -> Answer:
    key = row.find("td", "key")
    order = _order(desk, key)
    pairs = [_pair(item) for found in key.find_all("ul", "matched") for item in found.find_all("li")]
    correction = _correction(desk, key)
    printed = PrintedItem(
        id=row.find("p", "id").text,
        place=f"{desk.path}: answer {number}",
        stem="",
        key_letter=key.find("b", "mark").text if key.has("strong") and key.has("b", "mark") else None,
        key=tuple(answer.line for answer in key.find_all("strong")),
        correction=correction if kind is Kind.TRUE_FALSE else correction or None,
        ordered=order,
        pairs=tuple((left, right) for (left, _), (right, _) in pairs),
        background=_background(desk, row),
    )
    offered = {mark: text for pair in pairs for mark, text in pair} | {mark: label for mark, label, _ in order}
    if printed.key_letter is not None and printed.key:
        offered[printed.key_letter] = printed.key[0]
    return Answer(
        item=printed,
        kind=kind,
        points=desk.number(row.find("td", "points")),
        also=tuple(_also(desk, also) for also in key.find_all("p", "also")),
        offered=offered,
    )


def _also(desk: Desk, also: Element) -> str:
    desk.expect(also.find("small"), desk.words.also.strip())
    return also.text.strip().removeprefix(desk.words.also)


def _correction(desk: Desk, key: Element) -> str:
    for correction in key.find_all("p", "correction"):
        desk.expect(correction.find("small"), desk.words.correction.strip())
        return correction.line
    return ""


def _order(desk: Desk, key: Element) -> tuple[tuple[str, str, str], ...]:
    events = []
    for item in (item for found in key.find_all("ol", "order") for item in found.find_all("li")):
        label, rank = [stretch.text for stretch in item.find_all("bdi")]
        mark = item.find("b", "mark").text
        desk.expect(item, f"{mark} {label} {rank}")
        events.append((mark, label, rank))
    return tuple(events)


def _pair(item: Element) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two marks of a pair, each with its text."""
    one, other = item.find_all("b", "mark")
    left, right = item.find_all("bdi")
    item.is_read = item.text.strip() == f"{one.text} {left.text} – {other.text} {right.text}"
    return (one.text, left.text), (other.text, right.text)


def _background(desk: Desk, row: Element) -> PrintedBackground:
    why, cited = row.find("td", "why"), row.find("td", "cited")
    paragraphs = cited.find("p").text
    if not desk.words.cited.fullmatch(paragraphs):
        desk.strays.append(f'has "{paragraphs}" where the paragraphs should stand')
    return PrintedBackground(
        statements=tuple(statement.line for statement in why.find_all("p", "statement")),
        paragraphs=tuple(map(int, NUMBER.findall(paragraphs))),
        certainty=cited.find("small", "certainty").text,
        remarks=tuple(_remark(desk, remark.line) for remark in why.find_all("p", "remark")),
    )


def _remark(desk: Desk, text: str) -> PrintedRemark:
    return read_remark(text, desk.language) or PrintedRemark("", text)
