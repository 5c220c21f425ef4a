"""A class's marks in words and columns."""

from collections.abc import Iterator, Sequence

from quizgen.diagnostics.visible import count_columns, show_controls

Cells = tuple[str, ...]


def lay_out(sections: Sequence[tuple[str, Sequence[Cells]]]) -> Iterator[str]:
    """Each section under its heading, its cells in columns; a section without rows is left out."""
    for heading, rows in sections:
        if not rows:
            continue
        yield heading
        shown = [tuple(map(show_controls, row)) for row in rows]
        widths = [max(count_columns(cell) for cell in column) for column in zip(*shown, strict=True)]
        for row in shown:
            cells = (cell + " " * (width - count_columns(cell)) for cell, width in zip(row, widths, strict=True))
            yield f"  {'  '.join(cells)}".rstrip()
        yield ""
