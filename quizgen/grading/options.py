"""Whether a name among a question's options could be taken for the key's: by a grader who knows of nobody else."""

from quizgen.grading.bearers import bearer_of
from quizgen.grading.grade import Grade, Verdict, grade_for
from quizgen.grading.names import NameBook
from quizgen.grading.replies import tidy
from quizgen.model.values import Entity


class OptionJudge:
    """Judges the options of one topic; each key is laid out once, each pair judged once."""

    def __init__(self) -> None:
        self._books: dict[str, NameBook] = {}
        self._passing: dict[tuple[str, str], bool] = {}
        self._grades: dict[tuple[str, str], Grade] = {}
        self._accepted: dict[tuple[str, str], bool] = {}

    def grade(self, key: Entity, text: str) -> Grade:
        """What the text would be worth as a reply if the bank had nothing but the key."""
        asked = key.id, text
        found = self._grades.get(asked)
        if found is None:
            found = self._grades[asked] = grade_for(self._book(key).judge(key, tidy(text)))
        return found

    def accepts(self, key: Entity, text: str) -> bool:
        """Whether the text would be right as a reply: as `grade`, without asking how nearly it is."""
        asked = key.id, text
        found = self._accepted.get(asked)
        if found is None:
            reason = self._book(key).judge(key, tidy(text), slips=False)
            found = self._accepted[asked] = grade_for(reason).verdict is Verdict.ACCEPT
        return found

    def could_pass(self, candidate: Entity, key: Entity) -> bool:
        """Whether one of the candidate's names is right for the key, or so nearly that it would be unfair beside it."""
        pair = candidate.id, key.id
        found = self._passing.get(pair)
        if found is None:
            names = (*candidate.name.values(), *candidate.reading.values())
            found = any(self.grade(key, name).verdict is not Verdict.REJECT for name in names)
            self._passing[pair] = found
        return found

    def _book(self, key: Entity) -> NameBook:
        if key.id not in self._books:
            self._books[key.id] = NameBook({key.id: bearer_of(key)})
        return self._books[key.id]
