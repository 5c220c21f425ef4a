"""The program's entry: `quizgen`, or `python -m quizgen`."""

import gc
import sys


def main() -> None:
    """Run the command line.

    Python's cycle collector rests: it would walk over everything that is imported and loaded, again and again. What
    lasts, such as a session, wakes it.
    """
    gc.disable()
    from quizgen.cli import make_app
    from quizgen.console.streams import tolerate_characters

    tolerate_characters(sys.stdout, sys.stderr)
    make_app(*sys.argv[1:2])()


if __name__ == "__main__":
    main()
