"""What is on show: every deck's pages and items, as of the last files that could be built, and today's findings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from quizgen.diagnostics.collector import has_errors
from quizgen.diagnostics.diagnostic import Diagnostic, Findings
from quizgen.diagnostics.render import in_order
from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language
from quizgen.model.picture import Picture
from quizgen.model.topic import Bank
from quizgen.pipeline.checking import check_project
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.outputs.quiz import PAGE
from quizgen.pipeline.showing import Exhibit, lay_open
from quizgen.pipeline.verifying import prove_files
from quizgen.pipeline.workspace import Project, Workspace
from quizgen.present.presentation import Presentation
from quizgen.present.presenter import Presenter
from quizgen.serve.pictures import hang
from quizgen.write.page.data import name_deck
from quizgen.write.page.page import PageWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """One item with everything that is known of it."""

    exhibit: Exhibit
    presentation: Presentation
    relations: tuple[str, ...]
    findings: Findings
    """What reading its page back found wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One deck in one language."""

    deck: str
    language: Language
    title: str
    page: bytes
    """The quiz for the browser, as a build writes it."""
    keys: int
    proven: int
    specimens: tuple[Specimen, ...]
    refused: Findings
    """Why some items could not be made; each has the item's id as its subject."""

    @property
    def path(self) -> str:
        """Where it stands on the server."""
        return f"/{self.deck}/{self.language}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All that the server shows; never changed, only exchanged."""

    version: int = 0
    """Grows with every change of the files."""
    volumes: tuple[Volume, ...] = ()
    findings: Findings = ()
    """Of today's files, and of the pages built from them."""
    is_stale: bool = False
    """Whether today's files have errors, so that the volumes are older than they are."""
    places: dict[str, Volume] = field(default_factory=dict, compare=False, repr=False)
    """The volumes by their paths."""
    pictures: Mapping[str, Picture] = field(default_factory=dict, compare=False, repr=False)
    """Those that items show, by their paths."""


@without_collecting()
def restock(workspace: Workspace, before: Shelf) -> Shelf:
    """The shelf as today's files have it; where they have errors, the volumes stay those of `before`."""
    project, checked = check_project(workspace, ())
    version = before.version + 1
    if has_errors(checked):
        return replace(before, version=version, findings=checked, is_stale=bool(before.volumes))
    volumes: list[Volume] = []
    findings: list[Diagnostic] = [*checked]
    for blueprint in project.blueprints:
        for volume, found in _bind(blueprint, project):
            volumes.append(volume)
            findings += (*volume.refused, *found)
    return Shelf(
        version=version,
        volumes=tuple(volumes),
        findings=in_order(tuple(findings)),
        places={volume.path: volume for volume in volumes},
        pictures=hang(specimen.presentation.item for volume in volumes for specimen in volume.specimens),
    )


def _bind(blueprint: Blueprint, project: Project) -> Iterator[tuple[Volume, Findings]]:
    """The deck in each of its languages, with what its pages' proofs found."""
    bank = project.bank
    items, refusals = generate_items(bank, blueprint, frozenset(Kind))
    presenter = Presenter(bank)
    writer = PageWriter(bank, blueprint)
    for language in blueprint.languages:
        shown = [presenter.present(item) for item in items if item.id.language == language]
        page = writer.write(shown, language)
        (proof,) = prove_files({f"{blueprint.name}/{language}/{PAGE}": page}, bank)
        volume = Volume(
            deck=blueprint.name,
            language=language,
            title=name_deck(bank, blueprint, language)[1],
            page=page,
            keys=proof.keys,
            proven=proof.proven,
            specimens=tuple(_specimen(one, bank, blueprint, proof.findings) for one in shown),
            refused=tuple(refusal for refusal in refusals if refusal.subject.endswith(f"/{language}")),
        )
        yield volume, proof.findings


def _specimen(shown: Presentation, bank: Bank, blueprint: Blueprint, found: Findings) -> Specimen:
    exhibit = lay_open(shown, bank, blueprint.name)
    return Specimen(
        exhibit=exhibit,
        presentation=shown,
        relations=tuple(dict.fromkeys(str(fact.relation) for fact in shown.item.facts)),
        findings=tuple(finding for finding in found if finding.subject == exhibit.id),
    )
