"""The names of everything that can be wrong, one for each bad pattern; `docs/rules.md` has a paragraph on each."""

from enum import StrEnum


class Rule(StrEnum):
    """A rule's name, in kebab-case, naming what is wrong. Machines rely on them: never rename one."""
