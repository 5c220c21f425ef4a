"""What tests of several parts share."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.study.learning import close_all

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(autouse=True)
def closed_histories() -> Iterator[None]:
    """Whatever history a test opens is closed after it, as Python 3.13 wants."""
    yield
    close_all()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's own Chromium, one for all tests; without one, those that ask for it are skipped."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on the path: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()
