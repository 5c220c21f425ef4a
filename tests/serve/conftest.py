"""The preview of a little project, served while a test edits it."""

import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse

import pytest

from quizgen.serve.server import HOST, PreviewServer
from tests.authoring import DECK, TEMPLATES, Desk


class Visitor:
    """Asks a server for pages, as a browser or as somebody else."""

    def __init__(self, server: PreviewServer) -> None:
        self.server = server

    def ask(self, path: str, *, method: str = "GET", host: str | None = None) -> tuple[HTTPResponse, str]:
        """The response and its content as text."""
        response, content = self.fetch(path, method=method, host=host)
        return response, content.decode()

    def fetch(self, path: str, *, method: str = "GET", host: str | None = None) -> tuple[HTTPResponse, bytes]:
        """The response and its content."""
        connection = HTTPConnection(HOST, self.server.server_port, timeout=10)
        try:
            connection.putrequest(method, path, skip_host=True)
            connection.putheader("Host", host or f"{HOST}:{self.server.server_port}")
            connection.endheaders()
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()

    def read(self, path: str) -> str:
        """The content of a page that is there."""
        response, content = self.ask(path)
        assert response.status == 200
        return content

    def wait_for_other(self, version: str) -> None:
        """Until the files have been read again."""
        deadline = time.monotonic() + 20
        while self.read("/version") == version:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def leave_some_out(desk: Desk) -> None:
    """Ask for options that nobody can have."""
    desk.replace(DECK, "options: 2", "options: 6")
    desk.replace(TEMPLATES, "    key: [person, employer]\n", "    key: [person]\n")
    question = """      - ask: employer
        stem: {ja: "{{ person }}が加わったのはどこか。", en: "Which company did {{ person }} join?"}
        kinds: [choice]
"""
    desk.replace(TEMPLATES, "        kinds: [typed, choice]\n", f"        kinds: [typed, choice]\n{question}")


@pytest.fixture
def desk(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(str(tmp_path))
    return Desk()


@pytest.fixture
def visitor(desk: Desk) -> Iterator[Visitor]:
    """A visitor to the desk's preview."""
    server = PreviewServer(desk.workspace, 0)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield Visitor(server)
    server.shutdown()
    thread.join(timeout=10)
    assert not thread.is_alive()
