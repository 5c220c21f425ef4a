"""Setting a sheet, or telling what on it cannot be set and where that was written."""

from collections.abc import Iterable, Sequence

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.source import Span
from quizgen.write.paper.engine import Data, MissingGlyphsError, UnknownFamilyError, families, typeset
from quizgen.write.paper.ink import has_long_word, marked_letters, runs_backwards, set_texts, take_out, unprintable
from quizgen.write.paper.owners import Owner, texts


class Press:
    """Sets the sheets of one deck, and reports each thing wrong with their texts once, on however many sheets it is."""

    def __init__(self, problems: Collector, deck: Span | None = None, font: Span | None = None) -> None:
        self._problems = problems
        self._deck = deck
        """Where the deck says how its sheets are to look."""
        self._font = font
        """Where it names their font."""
        self._reported: set[tuple[str, str]] = set()
        self.failed = False
        """Whether some sheet could not be set."""

    def set(self, layout: str, data: Data, owners: Sequence[Owner], family: str = "") -> bytes | None:
        """The sheet as a PDF; None, and findings, where something on it cannot be printed.

        `owners` are the parts of the data that authors wrote.
        """
        unseen = {character for owner in owners for text in texts(owner.data) for character in unprintable(text)}
        backwards = set(filter(runs_backwards, unseen))
        self._report(unseen - backwards, owners, "which nobody would see in print")
        self._report(backwards, owners, "which runs from right to left, against the rest of the sheet")
        data = {**set_texts(data), "long-words": any(map(has_long_word, texts(data)))}
        try:
            made = typeset(layout, data, family)
        except MissingGlyphsError as error:
            missing = _find_missing(error.clusters, layout, data, family)
            self._report((one for one in missing if unseen.isdisjoint(one)), owners, "which no font here has")
            made = None
        except UnknownFamilyError as error:
            self._report_family(str(error))
            made = None
        made = None if unseen else made
        self.failed = self.failed or made is None
        return made

    def warn(self, rule: Rule, message: str, span: Span | None, *, subject: str, help_: str) -> None:
        """Note something that is left out of a sheet, once on however many sheets."""
        if (message, "") not in self._reported:
            self._reported.add((message, ""))
            self._problems.add(rule, message, span, help=help_, severity=Severity.WARNING, subject=subject)

    def _report(self, clusters: Iterable[str], owners: Sequence[Owner], why: str) -> None:
        for cluster in sorted(clusters):
            blamed = [(owner.subject, *found) for owner in owners if (found := owner.blame(cluster)) is not None]
            for subject, what, span in blamed or [("", "the sheet", None)]:
                self._add(f"{what} has {_name(cluster)}, {why}", span or self._deck, subject=subject)

    def _add(self, message: str, span: Span | None, *, subject: str) -> None:
        if (message, str(span)) not in self._reported:
            self._reported.add((message, str(span)))
            help_ = "write it in other characters, or name a font that has them under `worksheet:` in the deck"
            self._problems.add(Rule.UNPRINTABLE_CHARACTER, message, span, help=help_, subject=subject)

    def _report_family(self, family: str) -> None:
        message = f'no font "{family}" is installed'
        if (message, "") not in self._reported:
            self._reported.add((message, ""))
            self._problems.add(Rule.UNKNOWN_FONT, message, self._font, help=did_you_mean(family, families()))


def _find_missing(parts: frozenset[str], layout: str, data: Data, family: str) -> frozenset[str]:
    """What no font has, of these parts of it: of a letter with a mark that is in no font, the engine misses both.

    What it misses of the rest is told by setting the sheet without such letters.
    """
    marked = {letter for text in texts(data) for letter in marked_letters(text) if parts.issuperset(letter)}
    if not marked:
        return parts
    try:
        typeset(layout, take_out(data, marked), family)
    except MissingGlyphsError as error:
        return error.clusters | marked
    return frozenset(marked)


def _name(cluster: str) -> str:
    """The characters and their code points: `"½" (U+00BD)`."""
    codes = " ".join(f"U+{ord(character):04X}" for character in cluster)
    return f'"{cluster}" ({codes})' if cluster.isprintable() else codes
