"""The embedded server: made, started and stopped, and what it says where it cannot be."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from servanda.config import programs
from servanda.config.cluster import APP, OWNER, PUBLIC, Cluster, major_version, tail
from servanda.config.home import LauncherError
from servanda.config.launcher import addresses, prepare

SYSTEM = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
SERVERS = ["wheel", "system"]


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest) -> Path:
    """The programs of the wheel's PostgreSQL, then of the system's own."""
    if request.param == "wheel":
        return programs.find()
    if not SYSTEM:
        pytest.skip("SKIPPED, NOT PASSED: no PostgreSQL of the system's under /usr/lib/postgresql")
    return SYSTEM[-1].parent


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that PostgreSQL's own account may enter, too."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-cluster-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def ask(cluster: Cluster, question: str, database: str = "postgres", role: str = OWNER) -> object:
    with psycopg.connect(cluster.url(database, role)) as connection:
        row = connection.execute(question).fetchone()
        return row[0] if row else None


@pytest.mark.slow
def test_cluster_from_first_start_to_last(place: Path, server: Path) -> None:
    cluster = Cluster(place / "postgres", server, throw_away=True)
    assert not cluster.is_running()
    cluster.stop()

    cluster.start()
    cluster.start()
    assert cluster.is_running()
    assert ask(cluster, "SHOW server_version_num").startswith(major_version(server))  # type: ignore[attr-defined]
    assert ask(cluster, "SHOW listen_addresses") == ""
    assert ask(cluster, "SHOW server_encoding") == "UTF8"
    assert ask(cluster, "SHOW timezone") == "UTC"
    assert ask(cluster, "SELECT 'É' < 'Z'") is False
    assert (cluster.folder.stat().st_mode & 0o777, cluster.socket.stat().st_mode & 0o777) == (
        *(0o700, 0o700),
    )

    prepare(cluster, "house")
    prepare(cluster, "house")
    assert ask(cluster, "SELECT current_user::text", "house", APP) == APP
    assert ask(cluster, "SELECT current_user::text", "house", PUBLIC) == PUBLIC

    ask(cluster, "SELECT pg_switch_wal()::text")
    cluster.stop()
    assert not cluster.is_running()
    cluster.start()
    assert ask(cluster, "SELECT current_database()::text", "house") == "house"

    cluster.destroy()
    assert not cluster.folder.exists()
    assert not cluster.socket.exists()


@pytest.mark.slow
def test_cluster_that_is_kept_outlives_its_stop(place: Path) -> None:
    cluster = Cluster(place / "postgres", programs.find())
    cluster.start()
    try:
        assert ask(cluster, "SHOW fsync") == "on"
        prepare(cluster, "house")
        cluster.stop()
        assert not cluster.is_running()
        cluster.start()
        assert ask(cluster, "SELECT 1", "house") == 1
    finally:
        cluster.destroy()


@pytest.mark.slow
def test_half_made_data_folder_is_made_anew(place: Path) -> None:
    cluster = Cluster(place / "postgres", programs.find(), throw_away=True)
    for half in ("data", "data.new"):
        (cluster.folder / half / "base").mkdir(parents=True)

    cluster.start()
    try:
        assert ask(cluster, "SELECT 1") == 1
        assert not (cluster.folder / "data.new").exists()
    finally:
        cluster.destroy()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["long" * 25, "Réunion spéciale", "Actes, l'avis & 100% #1?"])
def test_path_that_serves_ill_gets_a_short_socket(place: Path, name: str) -> None:
    (place / name).mkdir()
    cluster = Cluster(place / name / "postgres", programs.find(), throw_away=True)

    assert cluster.socket.parent == Path(tempfile.gettempdir())
    cluster.start()
    try:
        assert ask(cluster, "SELECT 1") == 1
    finally:
        cluster.destroy()
    assert not cluster.socket.exists()


def test_sockets_of_two_long_paths_differ(place: Path) -> None:
    one, other = (Cluster(place / ("long" * 30) / name, Path("/")) for name in ("one", "other"))

    assert one.socket != other.socket
    assert Cluster(place / "postgres", Path("/")).socket == place / "postgres" / "socket"


def test_data_of_another_version_is_refused(place: Path) -> None:
    cluster = Cluster(place / "postgres", programs.find())
    cluster.data.mkdir(parents=True)
    (cluster.data / "PG_VERSION").write_text("12\n")

    with pytest.raises(LauncherError) as refusal:
        cluster.start()

    ours = major_version(cluster.bin)
    assert str(refusal.value) == (
        f"The database in {cluster.data} was made by PostgreSQL 12, and this is PostgreSQL {ours}: "
        "set SERVANDA_PG_BIN to the programs of version 12, or move that folder away to begin anew."
    )
    assert (cluster.data / "PG_VERSION").read_text() == "12\n"


def test_data_that_does_not_start_says_why(place: Path) -> None:
    cluster = Cluster(place / "postgres", programs.find())
    cluster.data.mkdir(parents=True)
    (cluster.data / "PG_VERSION").write_text(major_version(cluster.bin))

    with pytest.raises(LauncherError, match=r"PostgreSQL did not start \(pg_ctl\): .*Its log: "):
        cluster.start()


def test_folder_under_a_file_is_refused(place: Path) -> None:
    (place / "file").write_text("")

    with pytest.raises(LauncherError) as refusal:
        Cluster(place / "file" / "postgres", programs.find()).start()

    assert str(refusal.value) == (
        f"The folder {place}/file/postgres cannot be used for the database (Not a directory): set "
        "SERVANDA_HOME to a folder that you may write."
    )


def test_programs_that_do_not_run(place: Path) -> None:
    (place / "postgres").write_text("#!/bin/sh\necho broken >&2\nexit 1\n")
    (place / "postgres").chmod(0o755)

    with pytest.raises(LauncherError) as refusal:
        major_version(place)

    assert str(refusal.value) == f"The PostgreSQL programs in {place} do not run: broken."


def test_tail_of_a_log(place: Path) -> None:
    log = place / "postgres.log"
    assert tail(log) == ""

    log.write_text("one\ntwo\nthree\nfour\n")
    assert tail(log) == "two three four"


def test_addresses_lead_each_role_to_one_database(place: Path) -> None:
    cluster = Cluster(place, Path("/"))

    assert addresses(cluster, "house") == {
        "SERVANDA_PREPARED": "1",
        "DATABASE_URL": f"postgresql://servanda_app@/house?host={place}/socket",
        "OWNER_DATABASE_URL": f"postgresql://servanda_owner@/house?host={place}/socket",
        "PUBLIC_DATABASE_URL": f"postgresql://servanda_public@/house?host={place}/socket",
    }
