"""What the author may have meant by a name that nothing has."""

from collections.abc import Iterable
from difflib import get_close_matches

_FEW = 16
"""Names; more are not read by anybody who looks for one."""


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A line of help: the nearest known name, or else all of them where they are few.

    Where they are many, or there is none, it is `otherwise`, which says how there would be one of this name.
    """
    names = sorted(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{close[0]}"?'
    if 0 < len(names) <= _FEW:
        return f"known: {', '.join(names)}"
    if otherwise or not names:
        return otherwise
    return f"known: {', '.join(names[:_FEW])} and {len(names) - _FEW} more"
