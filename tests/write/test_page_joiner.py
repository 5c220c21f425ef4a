"""Modules joined into one script: each runs once, after what it imports, with its names to itself."""

import shutil
import subprocess

import pytest
from inline_snapshot import snapshot

from quizgen.write.page.joiner import UnjoinableModule, join_modules

MODULES = {
    "app/main.js": """\
/** Says what it is told. */

import { first as one, second } from "./words.js";
import * as all from "../other/deep.js";

// A comment of its own.
const hidden = "main";
console.log([hidden, one(), second, all.hidden, all.Thing.name].join(" "));
""",
    "app/words.js": """\
import {
  hidden,
} from "../other/deep.js";

export function first() {
  return `first ${hidden}`; // stays
}
export const second = "second";
console.log("words");
""",
    "other/deep.js": """\
export const hidden = "deep";
export class Thing {}
export async function unused() {}
console.log("deep");
""",
}


def test_modules_run_once_in_the_order_of_their_imports() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on the path")
    script = join_modules(MODULES, "app/main.js")
    run = subprocess.run([node, "-e", script], check=True, capture_output=True, encoding="utf-8")  # noqa: S603 - ours
    assert run.stdout.split("\n") == ["deep", "words", "main first deep second deep Thing", ""]


def test_joined_script_is_readable() -> None:
    assert join_modules(
        {path: MODULES[path] for path in ("app/words.js", "other/deep.js")}, "app/words.js"
    ) == snapshot(
        """\
"use strict";
const $other_deep = (() => {
const hidden = "deep";
class Thing {}
async function unused() {}
console.log("deep");
return { hidden, Thing, unused };
})();
const $app_words = (() => {
const { hidden, } = $other_deep;

function first() {
  return `first ${hidden}`; // stays
}
const second = "second";
console.log("words");
return { first, second };
})();
"""
    )


@pytest.mark.parametrize(
    "line",
    [
        'import all from "./words.js";',
        'import "./words.js";',
        'import { a } from "./words.js"',
        'import { a } from "https://example.org/words.js";',
        "export default function () {}",
        'export { a } from "./words.js";',
        "export let a = 1;",
    ],
)
def test_other_module_syntax_is_refused(line: str) -> None:
    with pytest.raises(UnjoinableModule, match=r"main\.js has module syntax that is not joined"):
        join_modules({"main.js": f"{line}\n", "words.js": ""}, "main.js")


def test_circles_and_missing_modules_are_refused() -> None:
    circle = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'}
    with pytest.raises(UnjoinableModule, match=r"in a circle: a\.js → b\.js → a\.js"):
        join_modules(circle, "a.js")
    with pytest.raises(UnjoinableModule, match=r"no module b\.js, which a\.js imports"):
        join_modules({"a.js": circle["a.js"]}, "a.js")
