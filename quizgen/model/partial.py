"""What could be read of a mapping whose author wrote more: what is not there is not missing."""

from collections.abc import Collection, Mapping
from typing import TypeVar

K = TypeVar("K", bound=str)
V = TypeVar("V")


class Partial(dict[K, V]):
    """A mapping some of whose entries could not be read; the findings say why, and no other is to call them missing."""

    def __init__(self, read: Mapping[K, V], unread: Collection[str] | None = None) -> None:
        super().__init__(read)
        self._unread = unread

    @property
    def unread(self) -> Collection[str] | None:
        """The keys of what could not be read; None where nobody knows them."""
        return self._unread

    def may_hold(self, key: str) -> bool:
        """Whether an entry of this key was written; without knowing which could not be read, any may have been."""
        return self._unread is None or key in self._unread


def what_was_read(tried: Mapping[K, V | None]) -> Mapping[K, V]:
    """The entries that are something; partial where one is None, which could not be read."""
    read = {key: value for key, value in tried.items() if value is not None}
    return read if len(read) == len(tried) else Partial(read, tried.keys() - read.keys())


def may_hold(mapping: Mapping[K, V], key: str) -> bool:
    """Whether the mapping would have the key, had it been possible to read all of it."""
    return isinstance(mapping, Partial) and mapping.may_hold(key)


def is_partial(mapping: Mapping[K, V]) -> bool:
    """Whether something of the mapping could not be read."""
    return isinstance(mapping, Partial)


def like(model: Mapping[K, object], read: Mapping[K, V]) -> Mapping[K, V]:
    """What was made of another mapping's entries, as partial as that one."""
    return Partial(read, model.unread) if isinstance(model, Partial) else read


def join(first: Mapping[K, V], second: Mapping[K, V]) -> Mapping[K, V]:
    """The entries of both, of two with one key the second's; partial if one of them is."""
    unread = [mapping.unread for mapping in (first, second) if isinstance(mapping, Partial)]
    joined = {**first, **second}
    if not unread:
        return joined
    known = [keys for keys in unread if keys is not None]
    return Partial(joined, frozenset().union(*known) if len(known) == len(unread) else None)
