import contextlib
import socket
import threading
import time

import pytest
import uvicorn


@pytest.fixture
def live():
    """Runs an app behind a real socket, in a thread of its own, and gives its URL."""

    @contextlib.contextmanager
    def run(app):
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=1))
        with socket.create_server(("127.0.0.1", 0)) as listening:
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
            thread.start()
            try:
                yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            finally:
                server.should_exit = True
                thread.join()

    return run


@pytest.fixture
def eventually():
    """Waits, briefly, until something holds."""

    def wait(holds, seconds=2.0):
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, "it never held"
            time.sleep(0.005)

    return wait
