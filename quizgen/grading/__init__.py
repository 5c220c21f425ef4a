"""A learner's reply against a key: right, wrong, or so nearly right that the learner decides."""

from quizgen.grading.grade import Grade, Reason, SetGrade, Verdict
from quizgen.grading.grader import Grader

__all__ = ["Grade", "Grader", "Reason", "SetGrade", "Verdict"]
