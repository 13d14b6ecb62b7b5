"""Who uses a server in the tests: another process, another user, a question."""

import os
import pwd
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from lmec.database.server import Server

ROOT = Path(__file__).parents[3]


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


def check_equal(one: object, other: object) -> None:
    assert one == other


def use_and_return(server: Server) -> None:
    server.ensure_running()
