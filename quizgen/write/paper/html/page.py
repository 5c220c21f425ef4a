"""The second home of Jinja2: layouts of our own, in which text from facts is escaped wherever it stands."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from quizgen.write.paper.ink import set_text

_LAYOUTS = ("base.html", "worksheet.html", "answers.html", "keys.html", "parts.html", "sheet.css")


_COUNTED = re.compile("(?<=[0-9０-９何数一二三四五六七八九十百千])[カヵヶケか][月国所年]")
"""The カ of 6カ月 stays with what is counted."""
_LATIN = re.compile("[A-Za-z0-9]")


def render(layout: str, data: Mapping[str, object]) -> bytes:
    """One of the layouts with its data, as a whole file."""
    return _environment().get_template(f"{layout}.html").render(data).encode()


@cache
def _environment() -> Environment:
    folder = files("quizgen.write.paper.html") / "layout"
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in _LAYOUTS}
    environment = Environment(
        loader=DictLoader(texts),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_set,
    )
    environment.filters["kept"] = _keep
    environment.tests["latin"] = lambda text: _LATIN.search(text) is not None
    return environment


def _set(value: object) -> object:
    """What is written for a value: a text as it is set, and all else, such as what is escaped by now, as it is."""
    return set_text(value) if type(value) is str else value


def _keep(text: str) -> Markup:
    """The text, and around what stays on one line of it, elements that keep it there."""
    kept = _COUNTED.sub(lambda found: f'<span class="kept">{found[0]}</span>', str(escape(set_text(text))))
    return Markup(kept)  # noqa: S704 - escaped, and of ours besides
