"""The exchange formats: what each is called on the disk, who writes it, and what it has no place for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from quizgen.model.blueprint import Output
from quizgen.write.exchange.aiken import write_aiken
from quizgen.write.exchange.anki_text import write_anki_text
from quizgen.write.exchange.carried import Export
from quizgen.write.exchange.document import write_json
from quizgen.write.exchange.gift import write_gift
from quizgen.write.exchange.kahoot import write_kahoot
from quizgen.write.exchange.moodle import write_moodle_xml
from quizgen.write.exchange.qti import write_qti
from quizgen.write.exchange.question import Booklet
from quizgen.write.exchange.table import write_csv


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format."""

    file: str
    """The file's name in the deck's folder of a language."""
    write: Callable[[Booklet], Export]
    lost: str = ""
    """What it carries of no item at all, as the end of a sentence; empty where there is nothing of that kind."""


FORMATS: Mapping[Output, Format] = {
    Output.GIFT: Format(file="questions.gift", write=write_gift, lost="readings over names, and dates beside events"),
    Output.MOODLE_XML: Format(
        file="moodle.xml", write=write_moodle_xml, lost="readings over names, and dates beside events"
    ),
    Output.QTI21: Format(file="qti21.zip", write=write_qti, lost="readings over names, and dates beside events"),
    Output.AIKEN: Format(file="aiken.txt", write=write_aiken, lost="ids, explanations, sources, tags and readings"),
    Output.KAHOOT: Format(file="kahoot.xlsx", write=write_kahoot, lost="ids, explanations, sources, tags and readings"),
    Output.CSV: Format(file="questions.csv", write=write_csv, lost="readings over names"),
    Output.JSON: Format(file="questions.json", write=write_json),
    Output.ANKI_TEXT: Format(file="anki.txt", write=write_anki_text, lost="fields to type into"),
}
