"""`quizgen quiz`."""

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import Decks, Root, Tongue
from quizgen.cli.studying import HistoryFile
from quizgen.model.ids import Kind, Language

Kinds = Annotated[
    list[Kind], typer.Option("--kind", help="Only these kinds.", default_factory=list, show_default=False)
]
Tags = Annotated[
    list[str],
    typer.Option(
        "--tag",
        metavar="TAG",
        help="Only items with this tag, such as a relation.",
        default_factory=list,
        show_default=False,
    ),
]
Languages = Annotated[
    list[Tongue], typer.Option("--lang", help="Only items in this language.", default_factory=list, show_default=False)
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="At most this many items.", show_default="none")]
NewLimit = Annotated[int, typer.Option("--new-limit", min=0, help="At most this many new items a day.")]
Seed = Annotated[
    int | None,
    typer.Option("--seed", help="One order for every day.", show_default="each day its own"),
]
Cram = Annotated[bool, typer.Option("--cram", help="Everything, due or not, without moving the schedule.")]
Flagged = Annotated[bool, typer.Option("--flagged", help="Only what you flagged, which is otherwise left out.")]
Anew = Annotated[bool, typer.Option("--anew", help="Begin anew, even if today's session was not finished.")]
Plain = Annotated[bool, typer.Option("--plain", help="Lines only, no single keys, as in a pipe.")]
Json = Annotated[bool, typer.Option("--json", help="For programs: a JSON object a line, questions out, answers in.")]


def quiz(  # noqa: PLR0913, PLR0917 - an option each
    decks: Decks,
    kinds: Kinds,
    tags: Tags,
    languages: Languages,
    root: Root = Path(),
    history: HistoryFile = None,
    limit: Limit = None,
    new_limit: NewLimit = 20,
    seed: Seed = None,
    *,
    cram: Cram = False,
    flagged: Flagged = False,
    anew: Anew = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Ask what is due, then what is new; every answer is kept at once, and tells when to ask again."""
    from quizgen.cli.holding import Order, hold
    from quizgen.study.selection import Wish

    wish = Wish(
        kinds=tuple(kinds),
        tags=tuple(tags),
        languages=tuple(Language(tongue.value) for tongue in languages),
        limit=limit,
        new_limit=new_limit,
        cram=cram,
        flagged=flagged,
        seed=seed,
    )
    hold(Order(root=root, decks=tuple(decks), history=history, wish=wish, anew=anew, plain=plain, machine=json))
