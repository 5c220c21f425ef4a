"""HTML made of elements and text: what is not an element is escaped, so no text can become markup."""

from collections.abc import Iterable
from html import escape

from quizgen.present.line import Gap, Line

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


class Html(str):
    """Markup that is safe as it stands; made here and nowhere else."""

    __slots__ = ()


Content = str | Html | Iterable["Content"] | None


def element(tag: str, *content: Content, **attributes: str | bool) -> Html:
    """An element; an attribute's trailing `_` is left out, `_` within it is `-`, False leaves the attribute out."""
    written = "".join(_attribute(name, value) for name, value in attributes.items() if value is not False)
    inner = "" if tag in _VOID else f"{join(*content)}</{tag}>"
    return Html(f"<{tag}{written}>{inner}")


def join(*content: Content) -> Html:
    """Contents one after the other."""
    return Html("".join(_write(one) for one in content))


def raw(text: str) -> Html:
    """Our own style sheet or script, which is no text of anybody else's."""
    return Html(text)


def line(shown: Line) -> Html:
    """A line with its readings, and its gaps filled in and marked."""
    return join(
        element("mark", part.answer)
        if isinstance(part, Gap)
        else part.text
        if part.reading is None
        else element("ruby", part.text, element("rt", part.reading))
        for part in shown
    )


def _write(content: Content) -> str:
    if content is None:
        return ""
    if isinstance(content, Html):
        return content
    if isinstance(content, str):
        return escape(content)
    return "".join(map(_write, content))


def _attribute(name: str, value: str | bool) -> str:
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
