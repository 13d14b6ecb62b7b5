"""The embedded server in situations that broke others."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

import psycopg
import pytest

from lmec.database import account as accounts
from lmec.database.server import ServerError
from lmec.database.temporary import temp_dir
from tests.lmec.database.using import Client, ask, postmaster, wait_until


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
