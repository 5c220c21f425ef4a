"""The page's modules joined into one script that a page can hold: no other file, no loader, no build tool.

Each module becomes a function that is called once and gives back what it exports; an import takes it from there:

    import { a, b as c } from "./x.js";    const { a, b: c } = x;
    import * as all from "./x.js";         const all = x;
    export function a() {}                 function a() {}   …   return { a };

Modules keep their own names to themselves, and are called in the order of their imports. What the modules may use of
the language's module syntax is the two forms above, each at the beginning of a line; anything else is refused.
"""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import (\{[^}]*\}|\* as \w+) from "(\.\.?/[\w./-]+\.js)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?:/\*\*(?:[^*]|\*(?!/))*\*/|//.*)\n", re.MULTILINE)


class UnjoinableModule(ValueError):
    """A module uses module syntax that cannot be joined, or imports in a circle."""


def join_modules(sources: Mapping[str, str], main: str) -> str:
    """One script that runs the module at the path `main` after everything it imports.

    Raises:
        UnjoinableModule: as above, or a module is imported that `sources` does not have.
    """
    ordered: dict[str, str] = {}
    _visit(main, sources, ordered, ())
    names = _name_modules(ordered)
    parts = [_wrap(path, source, names) for path, source in ordered.items()]
    return '"use strict";\n' + "".join(parts)


def _visit(path: str, sources: Mapping[str, str], ordered: dict[str, str], above: tuple[str, ...]) -> None:
    if path in above:
        raise UnjoinableModule(f"modules import in a circle: {' → '.join((*above, path))}")
    if path in ordered:
        return
    if path not in sources:
        raise UnjoinableModule(f"no module {path}, which {above[-1] if above else 'the page'} imports")
    for match in _IMPORT.finditer(sources[path]):
        _visit(_resolve(path, match[2]), sources, ordered, (*above, path))
    ordered[path] = sources[path]


def _resolve(importer: str, path: str) -> str:
    return normpath(join(dirname(importer), path))


def _name_modules(paths: Mapping[str, str]) -> dict[str, str]:
    return {path: "$" + re.sub(r"\W", "_", path.removesuffix(".js")) for path in paths}


def _wrap(path: str, source: str, names: Mapping[str, str]) -> str:
    exported = [match[1] for match in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", source)
    body = _IMPORT.sub(lambda match: _take(match, path, names), body)
    left = _OTHER.search(body)
    if left is not None:
        raise UnjoinableModule(f"{path} has module syntax that is not joined: {left[0]}")
    body = _COMMENT.sub("", body).strip()
    return f"const {names[path]} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def _take(match: re.Match[str], importer: str, names: Mapping[str, str]) -> str:
    taken = " ".join(match[1].split()).removeprefix("* as ").replace(" as ", ": ")
    return f"const {taken} = {names[_resolve(importer, match[2])]};"
