"""Which kana stand over which characters of a name, found from the kana that the name already shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from quizgen.model.names import fold_case_and_width
from quizgen.wording.scripts import Reading, Script, fold_kana, script_at, strip_marks

Ruby = tuple[tuple[str, str | None], ...]
"""A name in segments, each with the kana to stand over it; None where it needs none."""

_NEVER_FIRST = frozenset("ぁぃぅぇぉっゃゅょゎーん")
"""No reading of a character begins with these."""

_LONGEST = 100
"""In kana. The work grows with the square, and nothing that long is a name."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring characters of a name that are read together."""

    text: str
    scripts: frozenset[Script]
    shortest: int
    """The fewest kana that can be its reading."""

    def starts(self, reading: Reading, ends: frozenset[int]) -> frozenset[int]:
        """Every place from where a stretch of the reading, to one of the ends, can belong to the run."""
        if Script.KANA in self.scripts:
            kana = fold_kana(self.text)
            return frozenset(end - len(kana) for end in ends if reading.folded.endswith(kana, 0, end))
        if Script.LATIN not in self.scripts:
            return frozenset(start for end in ends for start in self._kanji_starts(reading, end))
        places = range(len(reading.text) + 1)
        return frozenset(start for start in places if any(self.fits(reading, start, end) for end in ends))

    def _kanji_starts(self, reading: Reading, end: int) -> Iterator[int]:
        """As `starts`, for kanji alone: anywhere in the hiragana that goes right up to the end."""
        first = len(reading.scripts[:end].rstrip("h"))
        for start in range(first, end - self.shortest + 1):
            if _begins(reading, start, end):
                yield start

    def fits(self, reading: Reading, start: int, end: int) -> bool:
        """Whether this stretch of the reading can belong to the run."""
        if not 0 <= start <= end:
            return False
        if Script.KANA in self.scripts:
            return reading.folded[start:end] == fold_kana(self.text)
        if Script.LATIN in self.scripts and _is_as_written(reading.text[start:end], self.text):
            return True
        if end - start < self.shortest or not _begins(reading, start, end):
            return False
        kana = "hk" if len(self.scripts) > 1 else "k" if Script.LATIN in self.scripts else "h"
        return not reading.scripts[start:end].strip(kana)

    def takes(self, share: Reading) -> bool:
        """Whether the share, which its author gave to the run, can be how it is read: in any kana, and in how few."""
        if Script.KANA in self.scripts:
            return share.folded == fold_kana(self.text)
        return "x" not in share.scripts or _is_as_written(share.text, self.text)

    def kana(self, share: str) -> str | None:
        """What of its share of the reading is to stand over the run; None where the run shows it already."""
        shown = Script.KANA in self.scripts or _is_as_written(share, self.text)
        return None if shown else share or None


def _begins(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch begins as a reading does, if there is anything of it."""
    return start == end or reading.folded[start] not in _NEVER_FIRST


@lru_cache(maxsize=65_536)
def ruby(name: str, reading: str) -> Ruby:
    """The name in segments with their kana: 大規模言語モデル read だいきぼげんごモデル has them over 大規模言語 only.

    Where the reading can be laid over the name in no way, or in several, all of it stands over the whole name, unless
    its author parted it by spaces: わがはい は ねこ.
    """
    return _align_parted(name, reading) or _align_pieces(name, reading) or _align(name, reading) or ((name, reading),)


def aligns(name: str, reading: str) -> bool:
    """Whether the kana can be how the name is read: every kana in the name is in the reading, in the same order."""
    if ruby(name, reading) != ((name, reading),):
        return True
    silent = strip_marks(reading)
    return len(silent.text) <= _LONGEST and any(0 in _reachable(runs, silent)[0] for runs in _divisions(name))


def _align_pieces(name: str, reading: str) -> Ruby | None:
    """Align word by word, where name and reading have marks between as many: 山田 太郎 read やまだ たろう."""
    if reading.isalnum():  # there is no mark in it
        return None
    pieces, shares = _split(name), [text for text, is_mark in _split(reading) if not is_mark]
    if len(shares) < 2 or len(shares) != sum(not is_mark for _, is_mark in pieces):  # noqa: PLR2004 - one is no list
        return None
    remaining = iter(shares)
    aligned = [((text, None),) if is_mark else _align(text, next(remaining)) for text, is_mark in pieces]
    if any(segments is None for segments in aligned):
        return None
    return _merge(tuple(segment for segments in aligned if segments for segment in segments))


def _align_parted(name: str, reading: str) -> Ruby | None:
    """Give each run of the name the author's own share of the reading, where marks part it into one for each of them.

    Marks and signs have no share: 吾輩は猫である。 read わがはい は ねこ である.
    """
    if reading.isalnum():  # as above
        return None
    runs = tuple(_runs(name))
    shares = [text for text, _ in _split(reading) if _is_spoken(text)]
    if len(shares) < 2 or len(shares) != sum(_is_spoken(run.text) for run in runs):  # noqa: PLR2004 - as above
        return None
    remaining = iter(shares)
    segments = [(run, _voice(next(remaining), run.text) if _is_spoken(run.text) else None) for run in runs]
    if not all(share is None or run.takes(share) for run, share in segments):
        return None
    return _merge(tuple((run.text, run.kana(share.text) if share else None) for run, share in segments))


def _voice(share: str, text: str) -> Reading:
    """The share without its signs, unless it is the text itself: C# stays C#, ねこ! is ねこ."""
    return strip_marks(share if _is_as_written(share, text) else "".join(filter(str.isalnum, share)))


def _is_spoken(text: str) -> bool:
    """Whether there is more to it than marks and signs."""
    return any(map(str.isalnum, text))


def _split(text: str) -> list[tuple[str, bool]]:
    """Stretches of the text, and whether each is a mark."""
    marks = [script_at(text, index) is Script.MARK for index in range(len(text))]
    groups = groupby(zip(text, marks, strict=True), key=lambda pair: pair[1])
    return [("".join(character for character, _ in group), is_mark) for is_mark, group in groups]


def _align(name: str, reading: str) -> Ruby | None:
    silent = strip_marks(reading)
    if len(silent.text) > _LONGEST:
        return None
    for runs in _divisions(name):
        if segments := _unique(runs, silent, _reachable(runs, silent)):
            return _merge(segments)
    return None


def _divisions(name: str) -> Iterator[tuple[_Run, ...]]:
    """The name's runs, under assumptions that give way one after the other.

    First: Latin letters read in katakana and kanji in hiragana, with a kana at least for each kanji. Then: anything
    but kana may be read in any kana. Then: several kanji may share one kana.
    """
    apart = tuple(_runs(name))
    yield apart
    together = tuple(_join_unread(apart))
    yield together
    yield tuple(_Run(run.text, run.scripts, min(run.shortest, 1)) for run in together)


def _runs(name: str) -> Iterator[_Run]:
    end = 0
    for script, group in groupby(script_at(name, index) for index in range(len(name))):
        start, end = end, end + sum(1 for _ in group)
        text = name[start:end]
        yield _Run(text, frozenset({script}), _fewest_kana(text, script))


def _fewest_kana(text: str, script: Script) -> int:
    if script is Script.KANJI:
        return len(text)
    return 1 if script is Script.LATIN and _is_spoken(text) else 0


def _join_unread(runs: tuple[_Run, ...]) -> Iterator[_Run]:
    """Latin and kanji side by side become one run, for nothing shows where one reading ends."""
    read = {Script.LATIN, Script.KANJI}
    for joined, group in groupby(runs, key=lambda run: bool(run.scripts & read)):
        members = tuple(group)
        if not joined or len(members) == 1:
            scripts = frozenset(read) if joined else None
            yield from (_Run(run.text, scripts or run.scripts, run.shortest) for run in members)
        else:
            yield _Run("".join(run.text for run in members), frozenset(read), sum(run.shortest for run in members))


def _reachable(runs: tuple[_Run, ...], reading: Reading) -> list[frozenset[int]]:
    """For each run, and for the end: the places in the reading from where all the rest fits."""
    places = [frozenset({len(reading.text)})]
    for run in reversed(runs):
        ends = places[-1]
        places.append(ends if Script.MARK in run.scripts else run.starts(reading, ends))
    return places[::-1]


def _unique(runs: tuple[_Run, ...], reading: Reading, places: list[frozenset[int]]) -> Ruby | None:
    """Each run with its share of the reading; None where there is no way, or more than one."""
    if 0 not in places[0]:
        return None
    segments: list[tuple[str, str | None]] = []
    start = 0
    for run, following in zip(runs, places[1:], strict=True):
        if Script.MARK in run.scripts:
            segments.append((run.text, None))
            continue
        ends = [end for end in following if run.fits(reading, start, end)]
        if len(ends) != 1:
            return None
        segments.append((run.text, run.kana(reading.text[start : ends[0]])))
        start = ends[0]
    return tuple(segments)


def _is_as_written(share: str, text: str) -> bool:
    """Whether the reading is the text itself, width and case aside."""
    return fold_case_and_width(share) == fold_case_and_width(text)


def _merge(segments: Ruby) -> Ruby:
    """Neighbours without kana become one segment."""
    merged: list[tuple[str, str | None]] = []
    for text, share in segments:
        if merged and share is None and merged[-1][1] is None:
            merged[-1] = (merged[-1][0] + text, None)
        else:
            merged.append((text, share))
    return tuple(merged)
