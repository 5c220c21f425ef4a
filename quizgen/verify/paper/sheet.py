"""A printed sheet as it was read, in whatever format: a code, and what stands under each number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quizgen.verify.printed import PrintedItem

Numbering = Callable[[str], Mapping[int, str] | None]
"""Which item a form has under each number, by the form's code; None for a code that no ledger knows."""


def no_forms(code: str) -> None:
    """The numbering where nothing was ever printed."""


class UnreadableSheet(ValueError):
    """The file is no sheet of ours, or holds what could show something else than what was read."""


class ForeignLook(UnreadableSheet):
    """The file's style sheet is not one of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortKey:
    """A key as a table of many forms has it."""

    mark: str
    """One letter; the letters of an ordering; the pairs of a matching; empty where the key is in words."""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One form's worksheet."""

    code: str
    items: Mapping[int, PrintedItem]
    """By number, without their ids, for no worksheet prints them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """One form's answer key."""

    code: str
    items: Mapping[int, PrintedItem]
    """By number, with their ids; without stems, which no answer key prints."""
    offered: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """By number and mark: what the answer key says stands under a mark on the worksheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTable:
    """The keys of several forms."""

    columns: tuple[tuple[str, Mapping[int, ShortKey]], ...]
    """Each form's code, and its keys by number."""


Sheet = Questions | Answers | KeyTable
