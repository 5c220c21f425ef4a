"""One page of HTML with a whole quiz in it."""

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable

from quizgen.grading.grade import Reason
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.model.topic import Bank
from quizgen.present.presentation import Presentation
from quizgen.present.reasons import REASONS
from quizgen.write.page.data import page_data
from quizgen.write.page.grading_data import tables_json
from quizgen.write.page.joiner import join_modules
from quizgen.write.page.judging import Judging
from quizgen.write.page.mask import mask

_MAIN = "app/main.js"

TOLD = (
    *(Reason.WITHOUT_TITLE, Reason.FAMILY_NAME, Reason.NEARLY_SPELLED, Reason.GIVEN_NAME, Reason.NAME_ORDER),
    *(Reason.MIDDLE_NAME, Reason.NO_UNIT, Reason.UNREADABLE, Reason.OTHER_UNIT, Reason.OTHER_CURRENCY),
    *(Reason.TOO_COARSE, Reason.TOO_FINE, Reason.AMBIGUOUS_DATE, Reason.AMBIGUOUS_NAME),
    *(Reason.WRONG_KIND, Reason.OTHER_NAME),
)
"""The reasons that tell a learner more than the verdict does."""

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='16' height='16' rx='4' fill='%23245f8a'/%3E"
    "%3Cpath d='M4 8.5l2.8 2.8L12 5.5' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E"
)
"""A tick, as a browser shows it beside a page's title."""


class PageWriter:
    """Writes the pages of one deck; what they have in common is made once."""

    def __init__(self, bank: Bank, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._judging = Judging(bank)

    def write(self, presentations: Sequence[Presentation], language: Language) -> bytes:
        """The page in one language; `presentations` are the deck's items in it."""
        data = page_data(presentations, self._blueprint, language, self._judging)
        title = str(data["title"])
        return fill_shell(language, title, mask(_write(data).encode())).encode()


def fill_shell(language: str, title: str, payload: str) -> str:
    """The page's HTML around its data; the same for every deck but for these."""
    style, script = style_sheet(), script_text()
    filled = {
        "language": escape(language),
        "title": escape(title),
        "style_hash": policy_hash(style),
        "script_hash": policy_hash(script),
        "style": style,
        "script": script,
        "payload": payload,
        "icon": ICON,
    }
    before, *holes = _read("shell.html").split("{{")
    parts = [before]
    for hole in holes:
        name, after = hole.split("}}", 1)
        parts += [filled[name], after]
    return "".join(parts)


@cache
def script_text() -> str:
    """All of the page's modules as one script."""
    folder = files(__package__)
    sources = {path: text for name in ("app", "grading") for path, text in _modules(folder.joinpath(name), name)}
    sources["grading/handed.js"] = _handed()
    script = f"\n{join_modules(sources, _MAIN)}"
    if "</script" in script or "<!--" in script:
        raise ValueError("the script would end its own element")
    return script


@cache
def style_sheet() -> str:
    """The page's style sheet."""
    return f"\n{_read('style.css')}"


def _handed() -> str:
    """A module of what the page's judge goes by and says, taken from the judge in Python."""
    reasons = {
        language: {one.value: said for one, said in REASONS[language].items() if one in TOLD}
        for language in sorted(LANGUAGES)
    }
    return f"export const TABLES = {_write(tables_json())};\nexport const REASONS = {_write(reasons)};\n"


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _modules(folder: Traversable, name: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if not folder.is_dir():
        return found
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            found += _modules(entry, path)
        elif entry.name.endswith(".js"):
            found.append((path, entry.read_text(encoding="utf-8")))
    return found


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def policy_hash(text: str) -> str:
    """A style's or script's SHA-256 as a page's Content-Security-Policy names it."""
    return b64encode(sha256(text.encode()).digest()).decode("ascii")
