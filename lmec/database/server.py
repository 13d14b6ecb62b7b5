"""The embedded PostgreSQL: a private server for this checkout, on the binaries of a wheel.

Whoever needs it calls `ensure_running()`; the last process out stops it. It knows no Django.

Three lock files hold this together. The kernel frees them when a process dies, however it dies,
so that no list of process ids has to be kept true:

    turn    held by whoever starts or stops the server
    use     shared by all who use it; whoever gets it alone is the last one out
    server  inherited by the server and its children; free means that none of them lives
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from multiprocessing.util import Finalize
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from lmec.database import account as accounts
from lmec.database.temporary import make_temp_dir, temp_dir

USER = DATABASE = "lmec"
PORT = "5432"  # only a part of the socket's name
# Full Unicode case mapping from PostgreSQL itself: the wheel has no ICU.
INITDB = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin"]
INITDB += ["--builtin-locale=PG_UNICODE_FAST", "--auth=trust", f"--username={USER}"]
# The data directory by way of the working directory, which root enters before it drops its rights:
# so folders above may be closed to the server's account, and the path may be of any length.
PROC = Path("/proc/self/cwd")
LOG_BYTES = 1_000_000


class ServerError(psycopg.OperationalError):
    """The embedded server cannot be had; the message says why. Django takes it for what it is."""


class Server:
    def __init__(self, home: Path, binaries: Path | None = None) -> None:
        self.home = home.resolve()
        self.data = self.home / "data"
        self.log = self.home / "log"
        self._binaries = binaries
        self._use: int | None = None
        self._process: subprocess.Popen[bytes] | None = None
        os.register_at_fork(after_in_child=self._forget)

    @cached_property
    def binaries(self) -> Path:
        return self._binaries or accounts.wheel_binaries()

    @property
    def in_use(self) -> bool:
        """Whether this process has called ensure_running() and not left since."""
        return self._use is not None

    @property
    def socket_dir(self) -> Path:
        """Where a running server listens, as it says itself; else where the next one will."""
        said = self._pid_file()[4:5]
        return Path(said[0]) if said and said[0] else temp_dir(self.home) / "socket"

    @property
    def url(self) -> str:
        return f"postgresql://{USER}@/{DATABASE}?host={self.socket_dir}&port={PORT}"

    def ensure_running(self, timeout: float = 60) -> Path:
        """Return the folder of the server's socket, once the server answers there."""
        exit_on_signals()
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._turn():
                if self._use is None:
                    self._use = self._lock("use", fcntl.LOCK_SH)
                    # Unlike atexit, this also runs at the end of multiprocessing's children.
                    Finalize(None, self.leave, exitpriority=-1)
                self._wait_for_answer(time.monotonic() + timeout)
        except (OSError, LookupError) as error:
            raise ServerError(
                f"The embedded PostgreSQL under {self.home} cannot be started: {error}. "
                "If another user has made that folder, work as that user or as root; "
                "LMEC_DATA_DIR names another folder, DATABASE_URL another server."
            ) from error
        return self.socket_dir

    def is_running(self) -> bool:
        return self.home.exists() and self._is_alive() and self._postmaster() is not None

    def leave(self) -> None:
        """This process is done with the server; the last one stops it."""
        use, self._use = self._use, None
        if use is None:
            return
        try:
            with self._turn():
                # Somebody may have deleted the folder, and made a new server in its place.
                if os.path.samestat(os.fstat(use), os.stat(self.home / "use.lock")):
                    fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    self._stop()
        except (BlockingIOError, FileNotFoundError):
            pass
        finally:
            os.close(use)

    def stop(self) -> bool:
        """Stop the server, whoever uses it; False when it did not run."""
        if not self.home.exists():
            return False
        with self._turn():
            was_running = self._is_alive()
            self._stop()
        return was_running

    # The locks

    def _lock(self, name: str, how: int) -> int:
        lock = os.open(self.home / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, how)
        except OSError:
            os.close(lock)
            raise
        return lock

    @contextmanager
    def _turn(self) -> Iterator[None]:
        lock = self._lock("turn", fcntl.LOCK_EX)
        try:
            yield
        finally:
            os.close(lock)

    def _is_alive(self) -> bool:
        try:
            os.close(self._lock("server", fcntl.LOCK_SH | fcntl.LOCK_NB))
        except BlockingIOError:
            return True
        return False

    def _forget(self) -> None:
        """A forked child is no user until it connects, and must not give up its parent's lock."""
        use, self._use = self._use, None
        if use is not None:
            os.close(use)

    # Starting

    def _wait_for_answer(self, deadline: float) -> None:
        started: Path | None = None
        while True:
            if not self._is_alive():
                if started:
                    raise ServerError(f"PostgreSQL did not start; {self.log} ends:\n{self._end()}")
                started = self._start()
            # It refuses while it recovers, and while children of a killed server finish.
            # The file of a dead server, until the new one writes its own, may name a folder that
            # is somebody else's by now.
            if started in (None, self.socket_dir) and self._answers():
                return
            if time.monotonic() > deadline:
                raise ServerError(f"PostgreSQL does not answer; {self.log} ends:\n{self._end()}")
            time.sleep(0.02)

    def _answers(self) -> bool:
        conninfo = make_conninfo(
            host=str(self.socket_dir), port=PORT, user=USER, dbname="postgres", connect_timeout=10
        )
        # A ping, because "too many connections" is an answer too.
        return psycopg.pq.PGconn.ping(conninfo.encode()) == psycopg.pq.Ping.OK

    def _start(self) -> Path:
        """Start it, and return the folder in which it is going to listen."""
        temp = make_temp_dir(self.home)
        account = accounts.for_server(self.data)
        binaries = self.binaries
        if account and not accounts.can_run(account, binaries):
            shutil.rmtree(temp / "binaries", ignore_errors=True)
            binaries = accounts.copy_binaries(binaries, temp / "binaries")
        if not self.data.exists():
            self._initialise(binaries, account)
        socket = temp / "socket"
        shutil.rmtree(socket, ignore_errors=True)  # of a server that was killed
        socket.mkdir(mode=0o700)
        if account:
            os.chown(socket, account.uid, account.gid)
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_suffix(".1"))
        if self._process:
            self._process.wait()  # it is dead, as its lock is free
        lock = self._lock("server", fcntl.LOCK_EX)
        settings = {"unix_socket_directories": str(socket), "unix_socket_permissions": "0700"}
        settings |= {"listen_addresses": "", "port": PORT, "cluster_name": "lmec"}
        with open(self.log, "ab") as log:
            self._process = subprocess.Popen(
                [str(binaries / "postgres"), "-D", self._here]
                + [f"--{name}={value}" for name, value in settings.items()],
                cwd=self.data,
                env=self._environment(),
                pass_fds=[lock],
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **accounts.run_as(account),
            )
        os.close(lock)
        return socket

    def _initialise(self, binaries: Path, account: accounts.Account | None) -> None:
        unfinished = self.home / "data.new"  # gets its name when complete, whatever is killed
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        if account:
            os.chown(unfinished, account.uid, account.gid)
        where = ["-D", str(PROC if PROC.exists() else unfinished)]
        make_database = f"CREATE DATABASE {DATABASE}\n"
        for command, text in (
            ([str(binaries / "initdb"), *where, *INITDB], ""),
            ([str(binaries / "postgres"), "--single", *where, "postgres"], make_database),
        ):
            done = subprocess.run(
                command,
                input=text,
                cwd=unfinished,
                env=self._environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                **accounts.run_as(account),
            )
            if done.returncode:
                raise ServerError(f"{command[0]} failed:\n{done.stdout}")
        unfinished.rename(self.data)

    @property
    def _here(self) -> str:
        return str(PROC if PROC.exists() else self.data)

    def _environment(self) -> dict[str, str]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_"))}
        try:
            # No server of ours lives, so this id is stale, though a zombie or a stranger may have
            # it. PostgreSQL passes over its own grandparent's id, and still makes sure that no
            # process is attached to the old shared memory: safer than deleting the file.
            environment["PG_GRANDPARENT_PID"] = str(int(self._pid_file()[0]))
        except (IndexError, ValueError):
            (self.data / "postmaster.pid").unlink(missing_ok=True)  # empty: it died writing it
        return environment

    # Stopping

    def _stop(self, timeout: float = 60) -> None:
        deadline = time.monotonic() + timeout
        told = False
        while self._is_alive():
            postmaster = self._postmaster()
            if postmaster and not told:
                os.kill(postmaster, signal.SIGINT)  # "fast": ends sessions, then writes everything
                told = True
            if time.monotonic() > deadline:
                raise ServerError(f"PostgreSQL does not stop; {self.log} ends:\n{self._end()}")
            time.sleep(0.01)
        if self._process:
            self._process.wait()
        shutil.rmtree(temp_dir(self.home), ignore_errors=True)

    def _postmaster(self) -> int | None:
        """The server's process id, if that is a postgres of the account that owns our data.

        Its working directory would tell more, but root in a container may not read that.
        """
        try:
            postmaster = int(self._pid_file()[0])
            process = Path(f"/proc/{postmaster}")
            if PROC.exists() and (
                process.stat().st_uid != self.data.stat().st_uid
                or (process / "comm").read_text() != "postgres\n"
            ):
                return None
        except (OSError, IndexError, ValueError):
            return None
        return postmaster

    def _pid_file(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _end(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-10:])


@cache
def server_at(home: Path) -> Server:
    """The one Server of this process for that folder: its lock stands for the whole process."""
    return Server(home)


def exit_on_signals() -> None:
    """Exit properly on SIGTERM and SIGHUP, which otherwise would leave the server running.

    Only the main thread may do this, and only where nobody else handles the signal.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda received, frame: sys.exit(128 + received))
