"""Modules and functions stay small enough to be read at once."""

import ast

from .project import name, own_modules

MODULE_LINES = 250
FUNCTION_LINES = 50


def measure_functions(source: str) -> dict[str, int]:
    """The lines of each function, from `def` to its end."""
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    return {f"{node.name}:{node.lineno}": (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}


def test_no_module_is_too_long() -> None:
    lines = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in own_modules()}
    assert {path: count for path, count in lines.items() if count > MODULE_LINES} == {}


def test_no_function_is_too_long() -> None:
    sizes = {
        f"{name(path)}:{function}": size
        for path in own_modules()
        for function, size in measure_functions(path.read_text(encoding="utf-8")).items()
    }
    assert {function: size for function, size in sizes.items() if size > FUNCTION_LINES} == {}


def test_lines_of_a_function_are_counted_without_its_decorators() -> None:
    assert measure_functions("@cached\n@wrapped\ndef f(\n    x,\n):\n    return x\n") == {"f:3": 4}
