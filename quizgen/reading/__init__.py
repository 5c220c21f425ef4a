"""From text to typed values: what a printed answer, a quoted figure or a learner's reply says."""

from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read

__all__ = ["Lexicon", "read"]
