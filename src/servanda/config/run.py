"""What `./run` does: database, tables, facts, demo, then the pages at a free port."""

import argparse
import ctypes
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from servanda.cli import main as cli
from servanda.config.cluster import Cluster
from servanda.config.home import LauncherError, home
from servanda.config.launcher import DEMO, chosen, embedded, note_served

FIRST_PORT, LAST_PORT = 8000, 8099
WORKERS = 2
PR_SET_PDEATHSIG = 1  # prctl(2)
SECONDS_BETWEEN_LOOKS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C, then stop all that was started; 1 and one sentence where it cannot."""
    parser = argparse.ArgumentParser("./run", description="Set up, start and serve Servanda.")
    parser.add_argument(
        "--empty", action="store_true", help="without the demo, in another database"
    )
    options = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.config.settings")
    try:
        database = chosen(empty=options.empty, otherwise=DEMO)
        say("Starting the database …")
        with embedded(database) as cluster:
            if cluster:
                note_served(database)
            fill(with_demo=not options.empty)
            with watched(cluster):
                serve()
    except LauncherError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    say("Stopped.")
    return 0


def fill(*, with_demo: bool) -> None:
    """Bring tables and facts up to date; what is there already is not loaded twice."""
    say("Bringing the tables up to date …")
    _must("migrate")
    say("Loading the committees …")
    _must("load", *([] if with_demo else ["lanzarote"]))
    if with_demo:
        say("Loading the demo, once …")
        _must("demo")
    _must("django", "collectstatic", "--noinput", "--verbosity=0")


def serve() -> None:
    """Serve the pages with gunicorn in this very process, so that its end is theirs."""
    from django.db import connections  # noqa: PLC0415 - Django is ready only now
    from gunicorn.app.base import BaseApplication  # noqa: PLC0415

    from servanda.config.wsgi import application  # noqa: PLC0415

    door = free_port()
    connections.close_all()

    class Server(BaseApplication):  # type: ignore[misc]
        """gunicorn, told by us and by no file of its own."""

        def load_config(self) -> None:
            settings: dict[str, Any] = {
                "bind": f"fd://{door.fileno()}",
                "workers": WORKERS,
                "loglevel": "warning",
                "control_socket_disable": True,
                "worker_tmp_dir": str(home()),
                "when_ready": end_on_hangup,
                "post_fork": die_with_master,
            }
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return application

    master = os.getpid()
    say(f"Servanda is at http://127.0.0.1:{door.getsockname()[1]}   (Ctrl-C stops it)")
    try:
        Server().run()
    except SystemExit as end:
        if os.getpid() != master:
            os._exit(int(end.code or 0))  # a worker that ends puts out no lights
        if end.code:
            raise LauncherError("The web server stopped: see the lines above.") from end


def die_with_master(_arbiter: Any, _worker: Any) -> None:
    """Have the kernel end a worker whose master is killed; it would hold port and database."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def end_on_hangup(_arbiter: Any) -> None:
    """A terminal that is closed ends the server; gunicorn by itself would only begin anew."""
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))


@contextmanager
def watched(cluster: Cluster | None) -> Iterator[None]:
    """Have the embedded database started again if it dies while the pages are served."""
    over = threading.Event()

    def watch() -> None:
        while cluster and not over.wait(SECONDS_BETWEEN_LOOKS):
            if not cluster.is_alive():
                say("The database stopped; it is started again …")
                cluster.start()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()


def free_port() -> socket.socket:
    """A socket that listens at the first free port from 8000 on. Raises LauncherError."""
    for port in range(FIRST_PORT, LAST_PORT + 1):
        door = socket.socket()
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
            door.listen()
        except OSError:
            door.close()
            continue
        door.set_inheritable(True)
        return door
    raise LauncherError(f"Every port from {FIRST_PORT} to {LAST_PORT} is taken: free one of them.")


def say(line: str) -> None:
    """Show progress at once, also where the output is a pipe."""
    print(line, flush=True)


def _must(*words: str) -> None:
    if cli.run(cli.parse(words)):
        raise LauncherError(f"`servanda {' '.join(words)}` did not finish: see the lines above.")


if __name__ == "__main__":
    sys.exit(main())
