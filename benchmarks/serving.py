"""Pages under load: gunicorn with two workers, and as many clients that ask without pause."""

import http.client
import multiprocessing
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import Figure, figure

WORKERS = CLIENTS = 2
REQUESTS, WARMING = 300, 20


@contextmanager
def served(application: str, environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Serve a WSGI application at a free port; gives the port and the server's process number."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--workers", str(WORKERS), "--log-level", "error"]
    server = subprocess.Popen(
        [*command, "--preload", "--bind", f"127.0.0.1:{port}", application],
        env=os.environ | environment,
    )
    try:
        _wait(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def measured(name: str, port: int, path: str, note: str = "") -> Figure:
    """Ask for a page from several clients at once; only answers 200 count."""
    with multiprocessing.get_context("fork").Pool(CLIENTS) as clients:
        seconds = clients.starmap(_ask, [(port, path, REQUESTS // CLIENTS)] * CLIENTS)
    rate = sum(map(len, seconds)) / max(sum(one) for one in seconds)
    return figure(name, [one for own in seconds for one in own], per_second=rate, note=note)


def memory(pid: int) -> float:
    """Megabytes that a process and its children hold by themselves (proportional set size)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(_held(one) for one in (str(pid), *children)) / 1024


def _held(pid: str) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _ask(port: int, path: str, times: int) -> Sequence[float]:
    """Seconds of each answer."""
    for _ in range(WARMING):
        _get(port, path)
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        _get(port, path)
        seconds.append(time.perf_counter() - start)
    return seconds


def _get(port: int, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200 or not body:
        raise RuntimeError(f"{path} answered {response.status}, and only 200 counts.")


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("The server did not start within 30 seconds.")
