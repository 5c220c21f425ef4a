"""What the author may have meant by a name that nothing has."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A line of help: the nearest known name, or else all of them where they are few; empty where they are many."""
    names = sorted(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{close[0]}"?'
    shown = 12
    return f"known: {', '.join(names)}" if 0 < len(names) <= shown else ""
