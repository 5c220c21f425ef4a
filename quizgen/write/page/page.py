"""One page of HTML with a whole quiz in it."""

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable

from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.topic import Bank
from quizgen.present.presentation import Presentation
from quizgen.write.page.data import name_deck, page_data
from quizgen.write.page.joiner import join_modules
from quizgen.write.page.mask import mask

_MAIN = "app/main.js"

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='16' height='16' rx='4' fill='%23245f8a'/%3E"
    "%3Cpath d='M4 8.5l2.8 2.8L12 5.5' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E"
)
"""A tick, as a browser shows it beside a page's title."""


def render_page(presentations: Sequence[Presentation], bank: Bank, blueprint: Blueprint, language: Language) -> bytes:
    """The page of one deck in one language; `presentations` are its items in that language."""
    data = page_data(presentations, bank, blueprint, language)
    payload = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    _, title = name_deck(bank, blueprint, language)
    return fill_shell(language, title, mask(payload)).encode()


def fill_shell(language: str, title: str, payload: str) -> str:
    """The page's HTML around its data; the same for every deck but for these."""
    style, script = style_sheet(), script_text()
    filled = {
        "language": escape(language),
        "title": escape(title),
        "style_hash": _hash(style),
        "script_hash": _hash(script),
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
    script = f"\n{join_modules(sources, _MAIN)}"
    if "</script" in script or "<!--" in script:
        raise ValueError("the script would end its own element")
    return script


@cache
def style_sheet() -> str:
    """The page's style sheet."""
    return f"\n{_read('style.css')}"


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


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode("ascii")
