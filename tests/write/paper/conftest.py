"""A press for each test."""

import pytest

from .sheets import Shop


@pytest.fixture
def shop() -> Shop:
    return Shop()
