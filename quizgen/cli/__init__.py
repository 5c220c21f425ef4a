"""The command line: each command parses, calls one function, prints and exits."""

from quizgen.cli.app import app

__all__ = ["app"]
