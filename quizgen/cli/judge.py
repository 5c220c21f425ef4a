"""`quizgen judge`."""

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from quizgen.cli.options import Form, Root, Tongue
from quizgen.cli.report import finish
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.render import Format
from quizgen.model.ids import Language
from quizgen.model.topic import Topic

_KINDS = """\
What the key is; needed unless --tsv is given: number, date, percent, money, duration, text, person, place, org, …\
"""
_TABLE = "Judge a table with the columns kind, key, reply and, optionally, aliases; - reads standard input."


Key = Annotated[str | None, typer.Argument(metavar="[KEY]", help="What is right, as text.", show_default=False)]
Reply = Annotated[str | None, typer.Argument(metavar="[REPLY]", help="What was replied.", show_default=False)]
Kind = Annotated[str | None, typer.Option("--kind", "-k", metavar="KIND", help=_KINDS)]
Table = Annotated[str | None, typer.Option("--tsv", metavar="FILE", help=_TABLE)]
Names = Annotated[
    list[str],
    typer.Option(
        "--accept",
        metavar="NAME",
        help="Another right name; may be given several times.",
        default_factory=list,
        show_default=False,
    ),
]
Aliases = Annotated[
    list[str],
    typer.Option(
        "--aliases", help="Other right names, separated by | ; or 、.", default_factory=list, show_default=False
    ),
]
Lang = Annotated[Tongue | None, typer.Option("--lang", help="The key's language.", show_default="by its script")]
Deck = Annotated[str | None, typer.Option("--deck", help="Judge names among those of the deck's topics.")]
TopicName = Annotated[str | None, typer.Option("--topic", help="Judge names among those of the topic.")]


def judge(  # noqa: PLR0913, PLR0917 - an option each
    names: Names,
    aliases: Aliases,
    key: Key = None,
    reply: Reply = None,
    kind: Kind = None,
    table: Table = None,
    lang: Lang = None,
    deck: Deck = None,
    topic: TopicName = None,
    root: Root = Path(),
    form: Form = Format.FULL,
) -> None:
    """Tell whether a reply says a key, and why: accept, almost or reject."""
    if table is not None and (key is not None or kind is not None):
        raise typer.BadParameter("--tsv takes kinds, keys and replies from the table")
    if table is None and (kind is None or key is None or reply is None):
        raise typer.BadParameter("give --kind KIND KEY REPLY, or --tsv FILE")
    from quizgen.pipeline.naming import names_of
    from quizgen.pipeline.workspace import Workspace

    bank, findings = names_of(Workspace(root=root), deck, topic)
    if bank is None:
        finish(findings, form)
    language = Language(lang.value) if lang else None
    if table is not None:
        _judge_table(table, bank, language, findings, form)
    from quizgen.grading.keys import split_aliases

    others = (*names, *(name for cell in aliases for name in split_aliases(cell)))
    _judge_pair((kind or "", key or "", reply or ""), others, bank, language, (findings, form))


def _judge_table(table: str, bank: Topic, language: Language | None, findings: Findings, form: Format) -> NoReturn:
    from quizgen.pipeline.judging import judge_table

    lines, found = judge_table(sys.stdin.buffer.read() if table == "-" else Path(table), bank, language)
    if form is not Format.JSON:
        text = "".join(f"{line}\n" for line in map("\t".join, lines))
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    rows = [dict(zip(lines[0], line, strict=False)) for line in lines[1:]]
    finish((*findings, *found), form, found={"rows": rows}, quiet=True)


def _judge_pair(
    texts: tuple[str, str, str],
    others: tuple[str, ...],
    bank: Topic,
    language: Language | None,
    report: tuple[Findings, Format],
) -> NoReturn:
    from quizgen.pipeline.judging import Pair, judge_pair
    from quizgen.present.reasons import REASONS

    (kind, key, reply), (findings, form) = texts, report
    grade, found = judge_pair(Pair(kind=kind, key=key, reply=reply, aliases=others), bank, language)
    if grade is None:
        raise typer.BadParameter(f"{found[0].message}; {found[0].help}", param_hint="--kind")
    words = REASONS[Language("en")][grade.reason]
    if form is not Format.JSON:
        sys.stdout.write(f"{grade.verdict.value}: {words}\n")
    told = {"verdict": grade.verdict.value, "reason": grade.reason.value, "words": words}
    finish((*findings, *found), form, found=told, quiet=True)
