"""A quiz as learners get it, byte by byte, in a frame that renews it when the files change."""

from quizgen.pipeline.outputs.quiz import PAGE
from quizgen.serve.document import document
from quizgen.serve.markup import element
from quizgen.serve.shelf import Shelf, Volume


def frame_page(shelf: Shelf, volume: Volume) -> bytes:
    """The page around the quiz."""
    frame = element("iframe", src=f"{volume.path}/{PAGE}", title=volume.title, lang=volume.language)
    tools = element(
        "p",
        element("a", "Items", href=f"{volume.path}/items"),
        element("a", "Open by itself", href=f"{volume.path}/{PAGE}"),
        class_="tools-line",
    )
    return document(volume.title, shelf, element("h1", volume.title, class_="spoken"), tools, frame, wide=True)
