"""How Python's memory is looked after while a command works."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let the cycle collector rest: everything loaded and made lives to the end of the work, and holds no cycles.

    Walking over it again and again took as long as the work itself. Reference counting goes on.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
