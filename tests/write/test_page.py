"""The page for the browser, as bytes."""

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from quizgen.write.page.page import script_text, style_sheet
from tests.authoring import Desk
from tests.pipeline.built import environment

APP = Path(__file__).parents[2] / "quizgen/write/page/app"
UNSAFE = re.compile(
    r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|DOMParser|srcdoc|\.style\.cssText"
)


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    desk.replace(
        Path("questions/mini/facts.yaml"), "topic: {ja: 試し, en: Trial}", 'topic: {ja: 試し, en: "</title><b>&"}'
    )
    return tmp_path


def build(folder: Path, output: str, **changes: str) -> dict[str, bytes]:
    command = (sys.executable, "-m", "quizgen", "build", "--to", "quiz", "-o", output)
    subprocess.run(command, cwd=folder, env=environment(**changes), check=True, capture_output=True)  # noqa: S603 - ours
    return {
        path.relative_to(folder / output).as_posix(): path.read_bytes() for path in (folder / output).rglob("*.html")
    }


def test_same_files_give_the_same_bytes(built: Path) -> None:
    first = build(built, "a", PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    assert sorted(first) == ["mini/en/quiz.html", "mini/ja/quiz.html"]
    assert build(built, "b", PYTHONHASHSEED="2", TZ="UTC", SOURCE_DATE_EPOCH="2000000000") == first


def test_policy_names_the_hashes_of_script_and_style(built: Path) -> None:
    page = build(built, "a")["mini/en/quiz.html"].decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src 'none'; ")
    for directive, text in (("script-src", script_text()), ("style-src", style_sheet())):
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
        assert page.count(text) == 1
    assert "unsafe" not in policy
    assert "http" not in policy


def test_title_is_text(built: Path) -> None:
    assert "<title>&lt;/title&gt;&lt;b&gt;&amp;</title>" in build(built, "a")["mini/en/quiz.html"].decode()


def test_no_module_makes_markup_of_text() -> None:
    modules = {path.name: path.read_text(encoding="utf-8") for path in APP.rglob("*.js")}
    assert len(modules) > 15
    assert {name: found for name, text in modules.items() if (found := UNSAFE.findall(text))} == {}


def test_modules_stay_small() -> None:
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in APP.rglob("*.js")}
    assert {name: count for name, count in lines.items() if count > 250} == {}
