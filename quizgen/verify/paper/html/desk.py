"""What all readers of HTML sheets share: the head, numbers, and what they could not place."""

import re
from collections.abc import Iterator

from quizgen.model.ids import Kind, Language
from quizgen.verify.paper.html.tree import Element
from quizgen.verify.paper.qr import SIDE, Cell, read_qr
from quizgen.verify.paper.sheet import UnreadableSheet
from quizgen.verify.paper.words import WORDS

_STRETCH = re.compile(r"M([0-9]+) ([0-9]+)h([0-9]+)v1h-[0-9]+z")

NUMBER = re.compile("[0-9]{1,4}")


class Desk:
    """A page while it is read."""

    def __init__(self, body: Element, language: Language, path: str) -> None:
        self.body, self.language, self.path = body, language, path
        self.words = WORDS[language]
        self.strays: list[str] = []
        self.headings: set[str] = set()
        """Titles and instructions."""

    def expect(self, element: Element, *texts: str) -> str:
        """The element's text, reported if it is none of these."""
        text = element.text.strip()
        if text not in texts:
            self.strays.append(f'has "{text}" where "{texts[0]}" should stand')
        return text

    def read_head(self, subtitle: str) -> str:
        """The form's code, from the page's head; what is wrong with the head is reported."""
        head = self.body.find("header", "head")
        self.headings.add(head.find("h1").text.strip())
        if subtitle:
            self.expect(head.find("p", "subtitle"), subtitle)
        if head.has("p", "letter"):
            self.expect(head.find("p", "letter").find("small"), self.words.form)
            if len(head.find("p", "letter").find("b").text) != 1:
                self.strays.append("has a form whose letter is not one")
        code = head.find("figcaption").text.strip()
        label = head.find("svg").label
        drawn = [path.drawn for path in head.find("svg").find_all("path")]
        said = read_qr(frozenset(_cells(drawn[-1]))) if drawn else ""
        if said != code:
            self.strays.append(f'has a picture that says "{said}" over the code "{code}"')
        if label != self.words.code.replace("{}", code):
            self.strays.append(f'has a picture said to be "{label}" over the code "{code}"')
        return code

    def check_title(self, title: str) -> None:
        """Report a title of the window that says more than the sheet's head does."""
        parts = (("h1", ""), ("p", "subtitle"), ("p", "letter"), ("p", "pupil"), ("td", "name"))
        heads = [element for tag, class_ in parts for element in self.body.find_all(tag, class_)]
        told = [(element.find("b") if element.has("b") else element).text.strip() for element in heads]
        said = " ".join(text for text in told if text and text not in self.words.boxes)
        if " ".join(title.split()) != " ".join(said.split()):
            self.strays.append(f'has "{title.strip()}" as the title of its window instead of "{said}"')

    def kind(self, heading: Element) -> Kind:
        """What the heading says that the questions under it are."""
        text = heading.text.strip()
        for kind, name in self.words.kinds.items():
            if name == text:
                return kind
        raise UnreadableSheet(f'has a section "{text}", which is no kind of question')

    def number(self, element: Element) -> int:
        """What stands there, which has to be a number."""
        text = element.text.strip()
        if not NUMBER.fullmatch(text):
            raise UnreadableSheet(f'has "{text}" where a number should stand')
        return int(text)


def _cells(drawn: str) -> Iterator[Cell]:
    """The cells of a picture, from stretches of them with as much white around them on all sides."""
    stretches = [(int(row), int(column), int(wide)) for column, row, wide in _STRETCH.findall(drawn)]
    top, left = min((row for row, _, _ in stretches), default=0), min((column for _, column, _ in stretches), default=0)
    for row, column, wide in stretches:
        yield from ((row - top, column - left + place) for place in range(min(wide, SIDE)))
