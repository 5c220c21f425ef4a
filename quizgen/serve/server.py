"""The preview's server: loopback only, and nothing from the disk but what the shelf has."""

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from quizgen.pipeline.outputs.quiz import PAGE
from quizgen.pipeline.workspace import Workspace
from quizgen.serve.document import document, policy
from quizgen.serve.findings_page import findings_page
from quizgen.serve.frame_page import frame_page
from quizgen.serve.index_page import index_page
from quizgen.serve.items_page import items_page
from quizgen.serve.markup import element
from quizgen.serve.shelf import Shelf, restock
from quizgen.serve.watch import fingerprint

HOST = "127.0.0.1"
_PAUSE = 0.3
"""Seconds between two looks at the files; also how long they have to be at rest before they are read."""

_HTML = "text/html; charset=utf-8"
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Answer = tuple[HTTPStatus, str, bytes, str]
"""Status, type, content, and the policy for it."""


class PreviewServer(ThreadingHTTPServer):
    """Serves one workspace; the shelf is exchanged whole whenever the files have changed."""

    daemon_threads = True

    def __init__(self, workspace: Workspace, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.workspace = workspace
        self.shelf = restock(workspace, Shelf())
        self._ending = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True, name="watcher")

    @property
    def url(self) -> str:
        """Where the index is."""
        return f"http://{HOST}:{self.server_port}/"

    @property
    def hosts(self) -> frozenset[str]:
        """The names that a browser may call this server by; any other was led here by somebody else's DNS."""
        return frozenset(f"{name}:{self.server_port}" for name in (HOST, "localhost"))

    def run(self) -> None:
        """Serve until it is shut down or interrupted."""
        try:
            self._watcher.start()
            self.serve_forever(poll_interval=0.1)
        finally:
            self._ending.set()
            self.server_close()

    def _watch(self) -> None:
        seen = fingerprint(self.workspace)
        while not self._ending.wait(_PAUSE):
            found = fingerprint(self.workspace)
            if found == seen:
                continue
            seen = found
            while not self._ending.wait(_PAUSE) and (found := fingerprint(self.workspace)) != seen:
                seen = found
            try:
                self.shelf = restock(self.workspace, self.shelf)
            except Exception:  # noqa: BLE001 - the preview outlives a mistake of ours, and says what it was
                traceback.print_exc(file=sys.stderr)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request from the shelf as it is at that moment."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "quizgen"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with headers and content."""
        self._respond()

    def do_HEAD(self) -> None:
        """Answer with headers alone."""
        self._respond()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's own name
        """Say nothing: the terminal is for findings."""

    def _respond(self) -> None:
        try:
            status, type_, content, allowed = self._answer()
        except Exception:  # noqa: BLE001 - whatever it is, it is for the terminal and not for the browser
            traceback.print_exc(file=sys.stderr)
            status, type_, content, allowed = _plain(HTTPStatus.INTERNAL_SERVER_ERROR)
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": type_, "Content-Security-Policy": allowed}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _answer(self) -> Answer:
        if self.headers.get("Host") not in self.server.hosts:
            return _plain(HTTPStatus.MISDIRECTED_REQUEST)
        asked, shelf = urlsplit(self.path), self.server.shelf
        match asked.path:
            case "/":
                return _page(index_page(shelf))
            case "/version":
                return HTTPStatus.OK, "text/plain; charset=utf-8", str(shelf.version).encode(), policy()
            case "/findings":
                return _page(findings_page(shelf))
        if picture := shelf.pictures.get(asked.path):
            return HTTPStatus.OK, picture.format.media_type, picture.content, "default-src 'none'"
        return _volume_answer(shelf, asked.path, dict(parse_qsl(asked.query)))


def _volume_answer(shelf: Shelf, path: str, wanted: dict[str, str]) -> Answer:
    place, _, name = path.rpartition("/")
    volume = shelf.places.get(place)
    if volume is None or name not in {"", "items", PAGE}:
        content = element("h1", "Not here"), element("p", element("a", "All decks", href="/"))
        return _page(document("Not here", shelf, *content), HTTPStatus.NOT_FOUND)
    if name == PAGE:
        return HTTPStatus.OK, _HTML, volume.page, "frame-ancestors 'self'"
    return _page(items_page(shelf, volume, wanted) if name else frame_page(shelf, volume))


def _page(content: bytes, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    return status, _HTML, content, policy()


def _plain(status: HTTPStatus) -> Answer:
    return status, "text/plain; charset=utf-8", f"{status.value} {status.phrase}\n".encode(), "default-src 'none'"


def serve(workspace: Workspace, port: int, announce: Callable[[PreviewServer], None]) -> None:
    """Serve the workspace until interrupted; `announce` is called once the server answers.

    Raises:
        OSError: the port is taken, or may not be had.
    """
    with suppress(KeyboardInterrupt):
        server = PreviewServer(workspace, port)
        announce(server)
        server.run()
