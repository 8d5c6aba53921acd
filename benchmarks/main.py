"""Runs every measurement in a database of its own and prints the table."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import Figure, figure, table, timed
from benchmarks.serving import measured, memory, served
from servanda.config import programs
from servanda.config.cluster import Cluster
from servanda.config.launcher import addresses, prepare

CHECKOUT = Path(__file__).resolve().parents[1]
REAL = CHECKOUT.parent / "shared" / "corpus" / "T-ES(2018)16_fr.txt"
OURS = CHECKOUT / "src/servanda/profiles/lanzarote/demo/T-ES(2018)16_fr.txt"
DAY = "?on=2018-09-01"


def main() -> int:
    """Measure, print, and leave nothing behind."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "servanda.config.settings"
    with database() as cluster:
        figures = [*in_process(cluster), *started(), *pages()]
    print(table(figures))
    print(
        "\nTwo workers, two clients; answers other than 200 end the run. Times are of one machine:"
    )
    print("compare them with each other only.")
    return 0


@contextmanager
def database() -> Iterator[Cluster]:
    """A server of the bench's own, with the demonstration in it."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-bench-"))
    folder.chmod(0o755)
    cluster = Cluster(folder / "postgres", programs.find())
    cluster.start()
    try:
        for name in ("servanda", "servanda_empty"):
            prepare(cluster, name)
            os.environ.update(addresses(cluster, name))
            for words in (["migrate"], ["load"], *([["demo"]] if name == "servanda" else [])):
                servanda(*words)
        servanda("django", "collectstatic", "--noinput", "--verbosity=0")
        yield cluster
    finally:
        cluster.destroy()
        shutil.rmtree(folder, ignore_errors=True)


def servanda(*words: str) -> str:
    """Run one command in a process of its own; what it printed."""
    command = [
        sys.executable,
        "-c",
        "import sys; from servanda.cli import main as cli; "
        "sys.exit(cli.run(cli.parse(sys.argv[1:])))",
        *words,
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def in_process(cluster: Cluster) -> list[Figure]:
    """Reading, importing and status, with all imports done."""
    import django  # noqa: PLC0415 - the environment is told first

    django.setup()
    from benchmarks.acting import importing, reading, standing, writing  # noqa: PLC0415
    from servanda.texts import Document, Format, open_document, write  # noqa: PLC0415

    source = REAL if REAL.exists() else OURS
    note = "the real document" if REAL.exists() else "our own wording of it: ../shared is absent"
    content = source.read_bytes()
    document = open_document(content)
    as_word = write(document, Format.WORD)
    long = Document(document.parts * 110)
    return [
        timed("read 9 pages of text", lambda: reading(content), 30, f"{note}; aim ≤ 100 ms"),
        timed("read 9 pages of Word", lambda: reading(as_word), 15, "aim ≤ 300 ms"),
        timed("write 9 pages of Word", lambda: writing(document), 30, "aim ≤ 150 ms"),
        timed("write 1,000 pages of Word", lambda: writing(long), 3, "the same pages 110 times"),
        timed("import the list, rolled back", lambda: importing(content), 15, note),
        timed("status on a day", standing, 30),
    ]


def started() -> list[Figure]:
    """Whole commands, start-up included."""
    figures = []
    for name, words in (
        ("servanda --help", ["--help"]),
        ("servanda status", ["status", "--on", "2018-09-01"]),
    ):
        seconds = []
        for _ in range(5):
            start = time.perf_counter()
            servanda(*words)
            seconds.append(time.perf_counter() - start)
        figures.append(figure(f"command: {name}", seconds, note="start-up included"))
    return figures


def pages() -> list[Figure]:
    """Our pages, uncached and cached, each in turn with the bare page that shows its rows."""
    ours, bare = "servanda.config.wsgi:application", "benchmarks.bare:application"
    os.environ["DATABASE_URL"] = os.environ["DATABASE_URL"].replace("servanda_empty", "servanda")
    os.environ["PUBLIC_DATABASE_URL"] = os.environ["PUBLIC_DATABASE_URL"].replace(
        "servanda_empty", "servanda"
    )
    figures: list[Figure] = []
    with (
        served(ours, {"SERVANDA_CACHE": "0"}) as (uncached, pid),
        served(ours, {}) as (cached, _),
        served(bare, {}) as (plain, _),
    ):
        for name, ours_path, bare_path in (
            ("home", f"/lanzarote/{DAY}", "/home"),
            ("meeting", f"/lanzarote/meetings/21{DAY}", "/meeting"),
        ):
            rows = [
                measured(f"{name}, bare Django", plain, bare_path),
                measured(f"{name}, uncached", uncached, ours_path),
                measured(f"{name}, cached", cached, ours_path),
            ]
            figures += [rows[0], *(compared(one, rows[0]) for one in rows[1:])]
        figures.append(
            Figure("memory of the server", 0, 0, None, f"{memory(pid):.0f} MB, two workers")
        )
    return figures


def compared(ours: Figure, bare: Figure) -> Figure:
    """A figure with its share of the bare page's rate."""
    assert ours.per_second
    assert bare.per_second
    note = f"{ours.per_second / bare.per_second:.2f} × bare Django"
    return Figure(ours.name, ours.p50, ours.p95, ours.per_second, note)


if __name__ == "__main__":
    sys.exit(main())
