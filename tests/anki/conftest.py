"""Every test here may ask for a learner."""

from tests.learner import learner

__all__ = ["learner"]
