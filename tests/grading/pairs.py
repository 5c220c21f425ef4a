"""Judged pairs: what a fair teacher says of a reply, from tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizgen.grading.grade import Grade
from quizgen.grading.grader import Grader
from quizgen.grading.keys import KnownKey, language_of, read_key, split_aliases

VECTORS = sorted(Path(__file__).with_name("vectors").glob("*.tsv"))
REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "grading.tsv"


@dataclass(frozen=True)
class Pair:
    """A key, a reply, and whether the reply is right: yes, almost or no."""

    kind: str
    key: str
    reply: str
    accept: str
    aliases: str

    def known(self) -> KnownKey:
        known = _read(self.kind, self.key, self.aliases)
        assert known is not None, f"{self.key!r} is no {self.kind}"
        return known

    def grade(self) -> Grade:
        return _grader(self.kind, self.key, self.aliases).grade(self.known().value, self.reply)


def pairs_in(path: Path) -> Iterator[Pair]:
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        cells = dict(zip(header.split("\t"), line.split("\t"), strict=True))
        yield Pair(**cells)


@cache
def _read(kind: str, key: str, aliases: str) -> KnownKey | None:
    return read_key(kind, key, split_aliases(aliases))


@cache
def _grader(kind: str, key: str, aliases: str) -> Grader:
    known = _read(kind, key, aliases)
    assert known is not None
    return Grader(known.topic, language_of(key))
