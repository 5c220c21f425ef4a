"""The command line: each command parses, calls one function, prints and exits."""

from quizgen.cli.app import make_app

__all__ = ["make_app"]
