"""Who comes by: a server on this machine that counts connections and remembers what was asked for."""

import contextlib
import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Tracker(http.server.ThreadingHTTPServer):
    """A connection alone counts as a visit."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.visits = 0
        self.asked: set[str] = set()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        """Somebody has connected."""
        connected: tuple[socket.socket, tuple[str, int]] = super().get_request()
        self.visits += 1
        return connected


class _Handler(http.server.BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self) -> None:
        assert isinstance(self.server, Tracker)
        self.server.asked.add(self.path.partition("?")[0].strip("/").partition(".")[0])
        self.send_error(404)

    do_POST = do_HEAD = do_OPTIONS = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # a browser that hangs up
            super().handle()


@contextmanager
def tracking() -> Iterator[Tracker]:
    """A tracker at work."""
    with Tracker() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
