"""Values and sentences as HTML, each made no more than once for a topic and a language."""

from collections.abc import Callable, Iterable

from quizgen.model.item import Blank, Prose, Words
from quizgen.model.values import Entity, Form, Value
from quizgen.wording.furigana import ruby
from quizgen.wording.values import Wording
from quizgen.write.anki.escape import escape, escape_line


class Markup:
    """Writes HTML in one language for one topic: entities are equal by ids that only a topic keeps apart."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._values: dict[tuple[Value, Form | None], str] = {}
        self._lines: dict[Value, str] = {}
        self._others: dict[Value, str] = {}
        self._texts: dict[str, str] = {}

    def value(self, value: Value, form: Form | None = None) -> str:
        """The value as the language writes it, with furigana over a name whose reading is known."""
        key = (value, form)
        shown = self._values.get(key)
        if shown is None:
            shown = self._values[key] = self._write(value, form)
        return shown

    def line(self, value: Value) -> str:
        """The value as text on one line, to compare with what a learner types."""
        line = self._lines.get(value)
        if line is None:
            line = self._lines[value] = escape_line(self._wording.say(value))
        return line

    def others(self, value: Value) -> str:
        """The other names of an entity, as a list; empty for any other value."""
        others = self._others.get(value)
        if others is None:
            name, language = self._wording.say(value), self._wording.language
            aliases = value.aliases.get(language, ()) if isinstance(value, Entity) else ()
            others = bullets(escape(alias) for alias in dict.fromkeys(aliases) if alias != name)
            self._others[value] = others
        return others

    def text(self, text: str) -> str:
        """An author's own words, or quizgen's."""
        shown = self._texts.get(text)
        if shown is None:
            shown = self._texts[text] = escape(text)
        return shown

    def sentence(self, prose: Prose) -> str:
        """The sentence with all its values; a blank is filled too."""
        return self._join(prose, str)

    def cloze(self, prose: Prose) -> str:
        """The sentence with every blank as a deletion of the one card there is."""
        return self._join(prose, lambda hidden: f"{{{{c1::{hidden}}}}}")

    def _join(self, prose: Prose, hide: Callable[[str], str]) -> str:
        return "".join(
            [
                self.text(part.text)
                if isinstance(part, Words)
                else hide(self.value(part.value, part.form))
                if isinstance(part, Blank)
                else self.value(part.value, part.form)
                for part in prose
            ]
        )

    def _write(self, value: Value, form: Form | None) -> str:
        said = self._wording.say(value, form)
        reading = value.reading.get(self._wording.language) if isinstance(value, Entity) else None
        return annotate(said, reading) if reading else escape(said)


def annotate(name: str, reading: str) -> str:
    """The name with its reading over it, as far as it has to be told."""
    return "".join(
        escape(text) if kana is None else f"<ruby>{escape(text)}<rt>{escape(kana)}</rt></ruby>"
        for text, kana in ruby(name, reading)
    )


def rows(lines: Iterable[Iterable[str]]) -> str:
    """A table of cells that are made already."""
    return "<table>" + "".join("<tr>" + "".join(line) + "</tr>" for line in lines) + "</table>"


def bullets(texts: Iterable[str]) -> str:
    """A list of items that are made already; empty without any."""
    listed = "".join(f"<li>{text}</li>" for text in texts)
    return listed and f"<ul>{listed}</ul>"
