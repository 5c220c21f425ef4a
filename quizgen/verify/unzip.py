"""What a zip file holds, taken out of it only as far as any file of ours could grow."""

import zipfile
from collections.abc import Iterable

_ALWAYS = 16 * 1024**2
"""In bytes: so much may come out of the smallest file."""
_RATIO = 60
"""How many times its size a file may grow: decks grow ten to twenty times, and a bomb a thousand."""
_AT_MOST = 2 * 1024**3


def grows_beyond(entries: Iterable[zipfile.ZipInfo], size: int) -> bool:
    """Whether what the entries say of their size is more than can be in a file of `size` bytes that we wrote.

    What they say is a limit: of an entry that holds more, no more is taken out.
    """
    return sum(entry.file_size for entry in entries) > min(_AT_MOST, max(_ALWAYS, _RATIO * size))
