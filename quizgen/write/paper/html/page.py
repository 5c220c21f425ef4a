"""The second home of Jinja2: layouts of our own, in which text from facts is escaped wherever it stands."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined

_LAYOUTS = ("base.html", "worksheet.html", "answers.html", "keys.html", "parts.html", "sheet.css")


def render(layout: str, data: Mapping[str, object]) -> bytes:
    """One of the layouts with its data, as a whole file."""
    return _environment().get_template(f"{layout}.html").render(data).encode()


@cache
def _environment() -> Environment:
    folder = files("quizgen.write.paper.html") / "layout"
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in _LAYOUTS}
    return Environment(
        loader=DictLoader(texts),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
