"""The frame of every page of the preview: its head, its bar, its policy."""

from functools import cache
from importlib.resources import files

from quizgen.diagnostics.render import summarize
from quizgen.serve.markup import Content, Html, element, join, raw
from quizgen.serve.shelf import Shelf
from quizgen.write.page.page import ICON, policy_hash, style_sheet


def document(title: str, shelf: Shelf, *content: Content, wide: bool = False) -> bytes:
    """A whole page, which reloads itself when the shelf has changed."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{title} · quizgen"),
        element("link", rel="icon", href=ICON),
        element("style", raw(_style())),
    )
    body = element(
        "body",
        element("a", "Skip to the content", class_="skip", href="#main"),
        _bar(shelf),
        element("main", *content, id="main", class_="wide" if wide else ""),
        element("script", raw(_script())),
        data_version=str(shelf.version),
    )
    return f"<!doctype html>{element('html', join(head, body), lang='en')}".encode()


def policy() -> str:
    """What a page of the preview may do: run our script, look as we say, show what this server has, and ask it."""
    return (
        f"default-src 'none'; script-src 'sha256-{policy_hash(_script())}'; "
        f"style-src 'sha256-{policy_hash(_style())}'; "
        "img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _bar(shelf: Shelf) -> Html:
    summary = summarize(shelf.findings)
    problems = element("a", summary, href="/findings", class_="findings-link")
    stale = element("p", "The files have errors: this is the last good build.", class_="stale", role="status")
    return element(
        "header",
        element("nav", element("a", "quizgen", href="/", class_="brand"), problems, aria_label="Preview"),
        stale if shelf.is_stale else None,
        class_="desk-bar",
    )


@cache
def _style() -> str:
    return style_sheet() + _read("preview.css")


@cache
def _script() -> str:
    return _read("preview.js")


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
