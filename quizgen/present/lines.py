"""Values and sentences as lines, in one language for one topic."""

from quizgen.model.item import Blank, Prose, Words
from quizgen.model.values import Entity, Form, Value
from quizgen.present.line import Gap, Line, Run
from quizgen.wording.furigana import ruby
from quizgen.wording.values import Wording


class Lines:
    """Writes lines; entities are equal by ids that only a topic keeps apart, so each topic has its own."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def value(self, value: Value, form: Form | None = None) -> Line:
        """The value as the language writes it, with kana over a name whose reading is known."""
        said = self._wording.say(value, form)
        reading = value.reading.get(self._wording.language) if isinstance(value, Entity) else None
        if reading is None:
            return (Run(said),)
        return tuple(Run(text, kana) for text, kana in ruby(said, reading))

    def sentence(self, prose: Prose, *, gaps: bool = False) -> Line:
        """The sentence with all its values; with `gaps`, its blanks are left to the learner."""
        line: list[Run | Gap] = []
        for part in prose:
            if isinstance(part, Words):
                line.append(Run(part.text))
            elif isinstance(part, Blank) and gaps:
                line.append(Gap(self._wording.say(part.value, part.form)))
            else:
                line.extend(self.value(part.value, part.form))
        return _join(line)


def _join(parts: list[Run | Gap]) -> Line:
    """The same line with neighbouring runs that have no readings made one."""
    joined: list[Run | Gap] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Run) and isinstance(last, Run) and part.reading is last.reading is None:
            joined[-1] = Run(last.text + part.text)
        else:
            joined.append(part)
    return tuple(joined)
