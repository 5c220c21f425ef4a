"""Renders the README's pictures of paper: pages of the real decks' PDFs, small and in sixteen shades of grey.

Run as `make pictures`; wants nothing that quizgen does not bring.
"""

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.pipeline.outputs.handouts import make_flashcards, make_study_sheets
from quizgen.pipeline.outputs.output import Edition, Product
from quizgen.pipeline.outputs.worksheets import make_worksheets
from quizgen.pipeline.workspace import Workspace, open_project

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

WIDTH = 1000
"""Of a page, in pixels."""

Maker = Callable[[Edition, Collector, Progress], Product | None]


@dataclass(frozen=True)
class Picture:
    """A page of a file, or its upper part."""

    name: str
    file: str
    page: int = 0
    share: float = 1
    """How much of the page's height is shown."""


PICTURES = (
    Picture("worksheet-ja", "twitter-ai/ja/worksheet-A.pdf"),
    Picture("worksheet-en", "neptune/en/worksheet-A.pdf"),
    Picture("answers-ja", "neptune/ja/answers-A.pdf", share=0.62),
    Picture("answers-en", "twitter-ai/en/answers-A.pdf", share=0.62),
    Picture("flashcards-ja", "twitter-ai/ja/flashcards-fold.pdf", share=0.5),
    Picture("timeline-en", "neptune/en/timeline.pdf", share=0.9),
    Picture("study-ja", "neptune/ja/study.pdf", share=0.62),
)


def main(pictures: tuple[Picture, ...], folder: Path) -> None:
    """Print the decks, and draw each picture's page."""
    files = dict(print_decks())
    for picture in pictures:
        Path(folder, f"{picture.name}.png").write_bytes(draw(files[picture.file], picture))


def print_decks() -> Iterator[tuple[str, bytes]]:
    """Every file on paper of every deck, by its path below the output folder."""
    workspace = Workspace(root=ROOT)
    project = open_project(workspace)
    for blueprint in project.blueprints:
        items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
        edition = Edition(blueprint=blueprint, bank=project.bank, items=items, workspace=workspace, now=0)
        makers: tuple[Maker, ...] = (make_worksheets, make_flashcards, make_study_sheets)
        for make in makers:
            product = make(edition, Collector(), quiet_progress)
            files: Mapping[Path, bytes] = product.files if product else {}
            yield from ((path.as_posix(), content) for path, content in files.items())


def draw(pdf: bytes, picture: Picture) -> bytes:
    """The page as a PNG of four bits a pixel."""
    page = pypdfium2.PdfDocument(pdf)[picture.page]
    bitmap = page.render(scale=WIDTH / page.get_width(), grayscale=True)
    height = round(bitmap.height * picture.share)
    rows = (bytes(bitmap.buffer[row * bitmap.stride : row * bitmap.stride + bitmap.width]) for row in range(height))
    packed = b"".join(b"\0" + pack(row) for row in rows)
    header = struct.pack(">IIBBBBB", bitmap.width, height, 4, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(packed, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(chunk, *zip(*parts, strict=True)))


def pack(row: bytes) -> bytes:
    """Two pixels to a byte, from black at 0 to white at 15."""
    shades = [min(15, (shade + 8) // 17) for shade in row] + [0] * (len(row) % 2)
    return bytes(left << 4 | right for left, right in zip(shades[::2], shades[1::2], strict=True))


def chunk(name: bytes, content: bytes) -> bytes:
    """One part of a PNG file."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


if __name__ == "__main__":
    main(PICTURES, HERE)
