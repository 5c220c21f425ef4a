"""An HTML file of ours to the sheets in it."""

import re

from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.verify.paper.html.answers import read_answers
from quizgen.verify.paper.html.desk import Desk
from quizgen.verify.paper.html.keys import read_keys
from quizgen.verify.paper.html.looks import has_known_look
from quizgen.verify.paper.html.tree import parse
from quizgen.verify.paper.html.worksheet import read_worksheet
from quizgen.verify.paper.sheet import ForeignLook, Sheet, SheetFile, UnreadableSheet

_MARK = re.compile(rb'<meta name="generator" content="quizgen (worksheet|answers|keys)">')
_LANGUAGE = re.compile(rb'<html lang="([a-z]{2})"')
_START = 2_000


def is_sheet(data: bytes) -> bool:
    """Whether the file is a worksheet, an answer key or a table of keys, whatever it says."""
    return _MARK.search(data[:_START]) is not None


def read_html(data: bytes, path: str) -> SheetFile:
    """Read one file; `path` is for messages.

    Raises:
        UnreadableSheet: it is no sheet of ours, or has something in it that none has.
    """
    mark, language = _MARK.search(data[:_START]), _LANGUAGE.search(data[:_START])
    if mark is None or language is None or language[1].decode() not in LANGUAGES:
        raise UnreadableSheet("is no sheet of ours")
    try:
        root = parse(data)
        if not has_known_look("".join(style.source for style in root.find_all("style"))):
            raise ForeignLook("its style sheet is not that of any release: it may hide or show anything")
        desk = Desk(root.find("body"), Language(language[1].decode()), path)
        sheets: tuple[Sheet, ...]
        match mark[1]:
            case b"worksheet":
                sheets = (read_worksheet(desk),)
            case b"answers":
                sheets = (read_answers(desk),)
            case _:
                sheets = read_keys(desk)
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, UnreadableSheet) else UnreadableSheet("is not made as sheets are") from error
    desk.check_title(root.find("title").text)
    strays = (*desk.strays, *(f'has "{text}", which belongs to nothing there' for text in desk.body.unread()))
    headings = frozenset(text for text in desk.headings if text.strip())
    readings = frozenset(reading.written for reading in desk.body.find_all("rt"))
    return SheetFile(language=desk.language, sheets=sheets, strays=strays, readings=readings, headings=headings)
