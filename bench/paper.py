"""Worksheets for a school, by quizgen and by the bare engine that is given the same pages ready to set.

`python -m bench.paper` runs this part alone.
"""

import argparse
import json
import pickle
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from unittest.mock import patch

import pypdfium2
import typst

from bench.clock import peak, run_apart
from bench.corpus import Shape, write_corpus
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.language import JAPANESE
from quizgen.model.pupil import Pupil
from quizgen.pipeline.printing import Job, Matter, Page, Variant, print_here
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.write.paper import press
from quizgen.write.paper.fonts import bundled_folders

OURS, ENGINE = "quizgen", "engine"

_CHUNK = 10
"""Files that one contestant makes before it is the other's turn."""

_FIRST = 1_000
"""The first pupil's variant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """What a contestant did when it was its turn."""

    seconds: float
    work: float
    """Seconds of all its threads on the processors, which other work on the machine does not lengthen much."""
    pages: int
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """What a contestant did in all."""

    laps: tuple[Lap, ...]
    peak: float
    """What its process took at most, in megabytes."""

    @property
    def seconds(self) -> float:
        """All its laps together."""
        return sum(lap.seconds for lap in self.laps)

    @property
    def work(self) -> float:
        """That of all its laps together."""
        return sum(lap.work for lap in self.laps)

    @property
    def pages(self) -> int:
        """Those of all files, pages left empty among them."""
        return sum(lap.pages for lap in self.laps)

    @property
    def size(self) -> int:
        """All files together, in bytes."""
        return sum(lap.size for lap in self.laps)


def measure_paper(pupils: int) -> list[str]:
    """Thirty forms in one file, and a file for each of many pupils, as the rows of a table."""
    lines = [
        f"{'':20}{'seconds':>9}{'work':>8}{'pages':>8}{'pages/s':>9}{'ms a page':>11}{'MB':>8}{'peak MB':>9}"
        f"{'x engine':>10}"
    ]
    numbers = range(_FIRST, _FIRST + pupils)
    with TemporaryDirectory(prefix="quizgen-bench-") as folder:
        kept = Path(folder, "matter.pickle")
        run_apart(_keep_matter, Path(folder, "bank"), kept)
        together = [tuple(range(start, start + 30)) for start in range(_FIRST, _FIRST + 90, 30)]
        for what, stacks in (("3 x 30", together), (f"{pupils:,} files", [(number,) for number in numbers])):
            lines += _report(what, _race(kept, stacks, Path(folder)))
    return lines


def _race(kept: Path, stacks: Sequence[tuple[int, ...]], folder: Path) -> dict[str, Race]:
    """Both in processes of their own, chunk by chunk in turn, so that a busy machine is busy for both."""
    spawn = get_context("spawn")
    laps: dict[str, list[Lap]] = {ENGINE: [], OURS: []}
    with ProcessPoolExecutor(1, mp_context=spawn) as ours, ProcessPoolExecutor(1, mp_context=spawn) as bare:
        told = folder / "told.pickle"
        # Both have read their fonts before the clock starts.
        run_apart(_keep_data, kept, [(1,)], told)
        bare.submit(_print_bare, told).result()
        ours.submit(_print_ours, kept, [(1,)]).result()
        for start in range(0, len(stacks), _CHUNK):
            chunk = stacks[start : start + _CHUNK]
            run_apart(_keep_data, kept, chunk, told)
            laps[ENGINE].append(bare.submit(_print_bare, told).result())
            laps[OURS].append(ours.submit(_print_ours, kept, chunk).result())
        peaks = {OURS: ours.submit(peak).result(), ENGINE: bare.submit(peak).result()}
    return {name: Race(laps=tuple(laps[name]), peak=peaks[name]) for name in (OURS, ENGINE)}


def _report(what: str, races: dict[str, Race]) -> list[str]:
    floor = races[ENGINE].work
    ratio = races[OURS].work / floor
    rows = [
        f"{name:8}{what:>12}{race.seconds:>9.2f}{race.work:>8.2f}{race.pages:>8,}{race.pages / race.seconds:>9.1f}"
        f"{race.seconds / race.pages * 1000:>11.1f}{race.size / 1e6:>8.1f}{race.peak:>9.0f}"
        f"{race.work / floor:>10.2f}"
        for name, race in races.items()
    ]
    return [
        *rows,
        f"  quizgen against the engine: {ratio:.2f}, wanted at most 1.3: {'yes' if ratio <= 1.3 else 'no'}",
    ]


def _keep_matter(root: Path, kept: Path) -> None:
    """A bank of one article, and the worksheet that quizgen plans of it where its author did not."""
    write_corpus(root, Shape.ARTICLES, 1_000)
    project = open_project(Workspace(root=root))
    blueprint = project.blueprints[0]
    items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
    heading = head_sheet(blueprint, project.bank, JAPANESE)
    sheet = plan_sheet(items, blueprint, JAPANESE, heading, Collector())
    assert sheet is not None
    matter = Matter(
        bank=project.bank,
        items={item.id: item for item in items},
        sheet=sheet,
        number=1,
        blueprint=blueprint,
    )
    kept.write_bytes(pickle.dumps(matter))


def _jobs(stacks: Sequence[tuple[int, ...]]) -> list[Job]:
    return [
        Job(
            path=Path("worksheet.pdf"),
            page=Page.WORKSHEET,
            variants=tuple(Variant(number=number, pupil=Pupil(name=f"生徒{number}")) for number in stack),
        )
        for stack in stacks
    ]


@cache
def _matter(kept: Path) -> Matter:
    matter = pickle.loads(kept.read_bytes())
    assert isinstance(matter, Matter)
    return matter


def _print_ours(kept: Path, stacks: Sequence[tuple[int, ...]]) -> Lap:
    """From items to files: forms, words, data, pages."""
    matter, jobs = _matter(kept), _jobs(stacks)
    begun, worked = perf_counter(), process_time()
    files, findings = print_here(matter, jobs)
    seconds, work = perf_counter() - begun, process_time() - worked
    assert not findings
    return _lap(seconds, work, [content for _, content in files if content])


def _keep_data(kept: Path, stacks: Sequence[tuple[int, ...]], told: Path) -> None:
    """What quizgen would give the engine for the files."""
    given: list[str] = []

    def note(_layout: str, data: object, _family: str) -> bytes:
        given.append(json.dumps(data, ensure_ascii=False))
        return b"%PDF"

    with patch.object(press, "typeset", note):
        print_here(_matter(kept), _jobs(stacks))
    told.write_bytes(pickle.dumps(given))


@cache
def _bare() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in bundled_folders()])
    return typst.Compiler(root=_layouts(), font_paths=fonts)


def _layouts() -> Path:
    return Path(press.__file__).parent / "layout"


def _print_bare(told: Path) -> Lap:
    """Nothing but the engine."""
    given: list[str] = pickle.loads(told.read_bytes())
    source, compiler = _layouts() / "worksheet.typ", _bare()
    begun, worked = perf_counter(), process_time()
    files = [
        compiler.compile(input=source, format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=0)
        for data in given
    ]
    seconds, work = perf_counter() - begun, process_time() - worked
    return _lap(seconds, work, [content for content in files if isinstance(content, bytes)])


def _lap(seconds: float, work: float, files: Sequence[bytes]) -> Lap:
    pages = sum(len(pypdfium2.PdfDocument(content)) for content in files)
    return Lap(seconds=seconds, work=work, pages=pages, size=sum(map(len, files)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bench.paper", description="Measures how fast worksheets are printed.")
    parser.add_argument("--pupils", type=int, default=1_000, help="how many pupils; 1,000 if left out")
    print("\n".join(measure_paper(parser.parse_args().pupils)))
