"""A worksheet in HTML."""

import re

from quizgen.verify.paper.html.desk import Desk
from quizgen.verify.paper.html.tree import Element
from quizgen.verify.paper.prompts import count_of
from quizgen.verify.paper.sheet import Question, Questions
from quizgen.verify.printed import PrintedItem

_SCORE = re.compile("/ ([0-9]{1,6})")
_ARROW = "→"


def read_worksheet(desk: Desk) -> Questions:
    """The one form of a page."""
    code = desk.read_head("")
    points = _read_boxes(desk)
    for instructions in desk.body.find_all("p", "instructions"):
        desk.headings.add(instructions.text)
    items: dict[int, Question] = {}
    for section in desk.body.find("main").find_all("section"):
        for number, question in _read_section(desk, section).items():
            if number in items:
                desk.strays.append(f"has a second number {number}")
            items[number] = question
    return Questions(code=code, items=items, points=points)


def _read_boxes(desk: Desk) -> int:
    boxes = desk.body.find("table", "boxes")
    for name, label in zip(("class", "name", "date", "score"), desk.words.boxes, strict=True):
        desk.expect(boxes.find("td", name).find("small"), label)
    for box in ("class", "name"):
        _ = [told.text for told in boxes.find("td", box).find_all("b")]
    found = _SCORE.fullmatch(boxes.find("td", "score").find("span").text.strip())
    return int(found[1]) if found else 0


def _read_section(desk: Desk, section: Element) -> dict[int, Question]:
    header = section.find("header")
    kind = desk.kind(header.find("h2"))
    prompt, earns = [element.text.strip() for element in header.find_all("p")]
    each, whole = desk.words.each.fullmatch(earns), desk.words.points.fullmatch(earns)
    questions: dict[int, Question] = {}
    for article in section.find_all("article"):
        number = desk.number(article.find("b", "number"))
        own = article.find("p", "prompt").text.strip() if article.has("p", "prompt") else prompt
        asks = desk.words.prompts[kind].fullmatch(own)
        if asks is None:
            desk.strays.append(f'asks "{own}" in number {number}')
        points = _points(desk, article) or (int(each[1]) if each else int(whole[1]) if whole else 0)
        questions[number] = Question(
            item=_read_item(desk, article, number), kind=kind, points=points, count=count_of(asks) if asks else None
        )
    said = int(each[2]) if each else int(whole[1]) if whole else 0
    earned = sum(question.points for question in questions.values())
    if said != earned:
        desk.strays.append(f'says "{earns}" over questions that earn {earned}')
    return questions


def _points(desk: Desk, article: Element) -> int:
    for element in article.find_all("p", "points"):
        found = desk.words.points.fullmatch(element.text.strip())
        return int(found[1]) if found else 0
    return 0


def _read_item(desk: Desk, article: Element, number: int) -> PrintedItem:
    marked = {name: _marked(article, name) for name in ("options", "events", "left", "right")}
    verdicts = [verdict.line for verdict in article.find_all("span", "verdict")]
    for chain in article.find_all("p", "chain"):
        for arrow in chain.find_all("span"):
            desk.expect(arrow, _ARROW)
    return PrintedItem(
        id="",
        place=f"{desk.path}: question {number}",
        stem=article.find("p", "stem").line,
        options=dict(marked["options"]) or dict(zip("AB", verdicts, strict=False)),
        events=marked["events"],
        left=marked["left"],
        right=marked["right"],
    )


def _marked(article: Element, name: str) -> tuple[tuple[str, str], ...]:
    """The list of that name as (mark, text)."""
    items = (item for found in article.find_all("ul", name) for item in found.find_all("li"))
    return tuple((item.find("b", "mark").text, item.line) for item in items)
