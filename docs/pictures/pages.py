"""Renders the README's pictures of the quiz in a browser: a question of a real page, answered in a headless Chromium.

Run as `make pictures`; wants a `chromium` on the path and a font with Japanese.
"""

import json
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from quizgen.model.blueprint import Output
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.workspace import Workspace

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync")


@dataclass(frozen=True)
class Picture:
    """One page to be shown, with a question on it that has been answered."""

    name: str
    language: str
    item: str
    scheme: Literal["light", "dark"]
    right: bool


CHOOSE = """id => {
  const items = $app_payload.readPayload("quiz").items;
  const others = items.map((item) => item.id).filter((other) => other !== id);
  const right = items.find((item) => item.id === id).options.key;
  return [[...others.slice(0, 3), id, ...others.slice(3, 9)], right];
}"""
"""Ten items with the wanted one in the fourth place, and the place of its right option."""

PICTURES = (
    Picture("quiz-ja", "ja", "twitter-ai/hotz-internship/planned/choice/ja", "light", right=True),
    Picture("quiz-en-dark", "en", "twitter-ai/hotz-internship/planned/choice/en", "dark", right=False),
)


def main(pictures: tuple[Picture, ...], folder: Path) -> None:
    """Build the pages and draw each picture's question."""
    path = shutil.which("chromium")
    if path is None:
        sys.exit("no chromium on the path")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        order = Order(decks=("twitter-ai",), output=Path(scratch), now=1, outputs=(Output.QUIZ,))
        build_decks(Workspace(root=ROOT), order)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for picture in pictures:
            draw(picture, browser, Path(scratch, "twitter-ai", picture.language, "quiz.html"), folder)
        browser.close()


def draw(picture: Picture, browser: Browser, page: Path, folder: Path) -> None:
    """Answer one question and draw what is shown then."""
    context = browser.new_context(
        viewport={"width": 400, "height": 860}, device_scale_factor=1.25, color_scheme=picture.scheme
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    ids, right = tab.evaluate(CHOOSE, picture.item)
    marks = {id_: {"verdict": verdict} for id_, verdict in zip(ids, ("accept", "accept", "reject"), strict=False)}
    session = {"mode": "practice", "ids": ids, "place": 3, "replies": {}, "marks": marks, "done": False}
    key = f"quizgen/twitter-ai/{picture.language}/session"
    tab.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, json.dumps(session)])
    tab.reload()
    tab.click(f".options input >> nth={right if picture.right else (right + 1) % 4}")
    tab.click("button.main")
    tab.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    tab.screenshot(path=Path(folder, f"{picture.name}.png"))
    context.close()


if __name__ == "__main__":
    main(PICTURES, HERE)
