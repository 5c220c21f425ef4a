"""Files for a class list: each pupil's own, and sets for the copier with a table of their keys."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from quizgen.model.pupil import Pupil
from quizgen.pipeline.printing import Job, Page, Variant
from quizgen.write.paper.worksheet import CLASS_SET

_LONGEST = 60
"""In characters: as much of a name as goes into a file's."""


def pupil_jobs(folder: Path, pupils: Sequence[Pupil], variants: Mapping[str, int]) -> Iterator[Job]:
    """A worksheet for each pupil; and for each class sets of at most 30 in one file, with the table of their keys."""
    classes: dict[str, list[Variant]] = {}
    taken: set[str] = set()
    for pupil in pupils:
        variant = Variant(number=variants[pupil.identity], pupil=pupil)
        classes.setdefault(pupil.class_name, []).append(variant)
        name = _unique(safe_name(f"{pupil.class_name} {pupil.id} {pupil.name}"), taken)
        yield Job(path=folder / "pupils" / f"{name}.pdf", page=Page.WORKSHEET, variants=(variant,))
    for number, (class_name, members) in enumerate(classes.items(), start=1):
        stem = f"class-{number}-{safe_name(class_name)}" if class_name else f"class-{number}"
        for part, start in enumerate(range(0, len(members), CLASS_SET), start=1):
            set_ = tuple(members[start : start + CLASS_SET])
            name = stem if len(members) <= CLASS_SET else f"{stem}-part-{part}"
            yield Job(path=folder / f"{name}.pdf", page=Page.WORKSHEET, variants=set_)
            yield Job(path=folder / f"{name}-keys.pdf", page=Page.KEYS, variants=set_)


def _unique(name: str, taken: set[str]) -> str:
    """The name, or the name with a number; some disks do not tell capital letters from others."""
    unique = next(one for n in count(1) if (one := name if n == 1 else f"{name}-{n}").casefold() not in taken)
    taken.add(unique.casefold())
    return unique


def safe_name(name: str) -> str:
    """The name as part of a file's: letters, digits and dashes of any script, nothing that a disk or a shell reads."""
    folded = unicodedata.normalize("NFC", name)
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" else "-" for c in folded)
    return "-".join(filter(None, kept.split("-")))[:_LONGEST].strip("-") or "pupil"
