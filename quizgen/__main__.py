"""The program's entry: `quizgen`, or `python -m quizgen`."""

import sys


def main() -> None:
    """Run the command line."""
    from quizgen.cli import app
    from quizgen.console.streams import tolerate_characters

    tolerate_characters(sys.stdout, sys.stderr)
    app()


if __name__ == "__main__":
    main()
