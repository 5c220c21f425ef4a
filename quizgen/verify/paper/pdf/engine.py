"""pypdfium2's home: a file's bytes to its pages, every character under the element that holds it."""

from contextlib import closing

import pypdfium2

from quizgen.verify.paper.pdf.ink import Document, Node, Page, join_pages
from quizgen.verify.paper.pdf.page import read_language, read_page
from quizgen.verify.paper.sheet import UnreadableSheet

_LARGEST = 64_000_000
"""In bytes: many times what a class set takes."""

_MOST_PAGES = 1_000


def read_pdf(data: bytes) -> Document:
    """Take a PDF apart.

    Raises:
        UnreadableSheet: it is damaged, locked, too large, or not tagged.
    """
    if len(data) > _LARGEST:
        raise UnreadableSheet(f"is larger than {_LARGEST // 1_000_000} megabytes")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSheet("is no PDF that can be opened") from error
    with closing(document):
        return _read(document)


def _read(document: pypdfium2.PdfDocument) -> Document:
    count = len(document)
    if not 1 <= count <= _MOST_PAGES:
        raise UnreadableSheet(f"has {count} pages")
    root: Node | None = None
    pages: list[Page] = []
    for number in range(1, count + 1):
        try:
            tree, page = read_page(document, number)
        except pypdfium2.PdfiumError as error:
            raise UnreadableSheet(f"has a page {number} that cannot be read") from error
        root = tree if root is None else join_pages(root, tree)
        if root is None:
            raise UnreadableSheet(f"has a page {number} that does not go on from the page before it")
        pages.append(page)
    return Document(
        mark=document.get_metadata_value("Keywords"),
        language=read_language(document),
        root=root or Node("Document"),
        pages=tuple(pages),
    )
