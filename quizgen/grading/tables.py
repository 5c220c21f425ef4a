"""Tables written as running text, so that they can be read and reviewed as such."""

from collections.abc import Iterator


def words(table: str) -> tuple[str, ...]:
    """The words of a table."""
    return tuple(table.split())


def entries(table: str) -> Iterator[tuple[str, ...]]:
    """Each entry's names: entries are parted by commas, names by slashes, and `_` is a space within a name."""
    for entry in table.replace("\n", " ").split(","):
        names = tuple(name.strip().replace("_", " ") for name in entry.split("/"))
        if any(names):
            yield names
