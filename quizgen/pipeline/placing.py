"""Putting an output's files in place, once every key in them is proven."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.pipeline.leftovers import Shelf
from quizgen.pipeline.outputs.output import Product
from quizgen.pipeline.verifying import prove_files
from quizgen.pipeline.workspace import Project
from quizgen.verify.verification import Verification
from quizgen.write.files import replace_files


def place(
    product: Product, output: Path, project: Project, problems: Collector, progress: Progress
) -> tuple[Verification, ...]:
    """Prove the files as the disk has them, and only then put them and what goes beside them in place.

    None proven, and a finding, where they cannot be written.
    """
    files = {Path(output, path): content for path, content in product.files.items()}
    shelf = Shelf(product.kin, product.files, output) if product.kin else None
    beside = {**product.beside, **({shelf.path: shelf.record} if shelf else {})}
    proofs: tuple[Verification, ...] = ()

    def accept(written: Mapping[Path, bytes]) -> bool:
        nonlocal proofs
        made = {path.as_posix(): written[path] for path in files}
        found = prove_files(
            made,
            project.bank,
            progress,
            product.numbering,
            project.headings,
            project.blueprints,
            lambda _: product.times,
        )
        counts = {Path(output, path).as_posix(): count for path, count in product.counts.items()}
        proofs = tuple(_count(proof, counts.get(proof.path, proof.keys)) for proof in found)
        return not any(has_errors(proof.findings) for proof in proofs)

    try:
        for path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
        placed = replace_files({**files, **beside}, accept)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        help_ = "what was there before is as it was"
        problems.add_file(Rule.UNWRITABLE_FILE, message, _name_unwritable(error, (*files, *beside)), help=help_)
        return ()
    if placed and shelf:
        shelf.sweep(problems)
    for proof in proofs:
        problems.extend(proof.findings)
    return proofs


def _count(proof: Verification, written: int) -> Verification:
    """The proof, with a finding where the file does not hold as many items as were written into it."""
    if proof.keys == written or has_errors(proof.findings):
        return proof
    message = f"holds {proof.keys} items, but {written} were written into it"
    finding = Diagnostic(
        rule=Rule.MISSING_ITEM, message=message, path=proof.path, help="quizgen lost some: please report it"
    )
    return replace(proof, findings=(*proof.findings, finding))


def _name_unwritable(error: OSError, paths: Sequence[Path]) -> str:
    """The path at fault as the user would type it; a file in the making has its final name within its own."""
    named = Path(error.filename or paths[0])
    return next((path for path in paths if path.name in named.name), named).as_posix()
