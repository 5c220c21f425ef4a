"""The head of a form in a PDF: what it is, and its code in words and as a picture."""

from dataclasses import dataclass

from quizgen.verify.paper.pdf.blocks import TEXT, Cursor, report
from quizgen.verify.paper.pdf.ink import Node
from quizgen.verify.paper.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands at the top of a form's first page."""

    title: str
    code: str
    name: str
    """Its letter; empty on a pupil's own form."""
    page: int


def read_head(cursor: Cursor, words: Words, subtitle: str) -> Head:
    """Read on to the end of the head; what should be there and is not stays empty."""
    title = cursor.want("H1")
    if subtitle:
        _expect(cursor.want("P", TEXT), subtitle, cursor.strays)
    badge = cursor.want(TEXT)
    name = badge.text.removesuffix(words.form)
    if badge.text and (name == badge.text or len(name) != 1):
        report(badge, cursor.strays)
    picture = cursor.want("Figure")
    code = picture.text
    if picture.alt != words.code.replace("{}", code):
        cursor.strays.append(f'page {picture.page} has a picture said to be "{picture.alt}" over the code "{code}"')
    return Head(title=title.text, code=code, name=name, page=title.page or picture.page)


def _expect(node: Node, text: str, strays: list[str]) -> None:
    if node.text != text:
        report(node, strays)
