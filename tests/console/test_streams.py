import io
import subprocess
import sys

from quizgen.console.streams import tolerate_characters


def test_character_that_the_stream_cannot_write_becomes_an_escape() -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii")
    tolerate_characters(stream, io.StringIO())
    stream.write("ホ \ud800")
    stream.flush()
    assert written.getvalue() == rb"\u30db \ud800"


def test_rich_is_imported_only_where_something_is_coloured() -> None:
    code = "import sys, quizgen.console.report, quizgen.console.progress; print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "False\n"
