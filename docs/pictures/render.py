"""Renders the README's pictures: real cards, from the built deck, by Anki's own renderer and a headless Chromium.

Run as `make pictures`, after `make`; wants a `chromium` on the path and a font with Japanese.
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageRequest

HERE = Path(__file__).parent
DIST = HERE.parents[1] / "dist"

CHROMIUM = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@dataclass(frozen=True)
class Picture:
    """One card to be shown."""

    name: str
    item: str
    night: bool = False
    front: bool = False
    size: tuple[int, int] = (400, 920)


PICTURES = (
    Picture("card-ja", "twitter-ai/hotz-internship/planned/choice/ja"),
    Picture("card-en-night", "twitter-ai/hotz-internship/planned/choice/en", night=True),
)


def main(pictures: tuple[Picture, ...], folder: Path) -> None:
    """Import the built decks into a fresh collection and draw each picture's card."""
    if shutil.which("chromium") is None:
        sys.exit("no chromium on the path")
    with tempfile.TemporaryDirectory() as scratch:
        collection = Collection(str(Path(scratch, "collection.anki2")))
        for deck in sorted(DIST.glob("*.apkg")):
            collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(deck)))
        for picture in pictures:
            draw(picture, collection, Path(scratch), folder)
        collection.close()


def draw(picture: Picture, collection: Collection, scratch: Path, folder: Path) -> None:
    """Draw one card."""
    (id_,) = collection.find_cards(f'"Id:{picture.item}"')
    output = collection.get_card(id_).render_output()
    body = output.question_text if picture.front else output.answer_text
    night = "night_mode nightMode" if picture.night else ""
    page = Path(scratch, "card.html")
    page.write_text(
        f'<!doctype html><html class="{night}"><meta charset="utf-8"><style>{output.css}</style>'
        f'<body class="card card1 {night}">{body}</body></html>',
        encoding="utf-8",
    )
    width, height = picture.size
    target = Path(folder, f"{picture.name}.png")
    subprocess.run(  # noqa: S603 - our own arguments
        [
            *CHROMIUM,
            f"--user-data-dir={scratch}/chromium",
            f"--window-size={width},{height}",
            "--force-device-scale-factor=1.5",
            f"--screenshot={target}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main(PICTURES, HERE)
