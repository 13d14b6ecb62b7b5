import errno
import os
import signal
import socket
import subprocess
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

LOOPBACK = {"127.0.0.1": socket.AF_INET, "::1": socket.AF_INET6}
SECONDS_TO_STOP = 10


class Command(BaseCommand):
    help = "Serve the site to this machine only, over IPv4 and IPv6, until Ctrl-C or SIGTERM."
    requires_system_checks = []  # they look for the catalogues, which --set-up compiles first

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--set-up",
            action="store_true",
            help="compile the catalogues and make the site ready (setup_site) before",
        )

    def handle(self, *, port: int, set_up: bool = False, **options: Any) -> None:
        hosts = [host for host in LOOPBACK if is_free(host, port)]
        if set_up:  # in this process: a start of Python and of the database takes seconds
            call_command("compilemessages", verbosity=0)
            call_command("setup_site", stdout=self.stdout)
        # From here on the database is there until this command ends, whatever its servers do.
        connection.ensure_connection()
        connection.close()
        stopped = stop_on_signals()
        servers = [start_server(host, port) for host in hosts]
        self.stdout.write(f"Serving http://localhost:{port} (admin: /admin/). Ctrl-C stops it.")
        self.stdout.flush()
        try:
            while not stopped.wait(0.5):
                if any(server.poll() is not None for server in servers):
                    raise CommandError("A server process ended by itself; see the lines above.")
        finally:
            stop_servers(servers)


def is_free(host: str, port: int) -> bool:
    """False where the machine has no such address. Asked here, because granian would share a port
    with another granian without a word."""
    try:
        with socket.socket(LOOPBACK[host], socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OverflowError:
        raise CommandError(f"{port} is not a port: choose one from 1 to 65535.") from None
    except OSError as error:
        if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
            return False
        if error.errno == errno.EADDRINUSE:
            message = f"Port {port} is in use: stop what serves there, or choose another (PORT=)."
            raise CommandError(message) from None
        raise CommandError(f"Port {port} cannot be opened: {error.strerror}.") from None
    return True


def start_server(host: str, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    command += ["--host", host, "--port", str(port), "--log-level", "warning"]
    # Each blocking thread may hold one database connection.
    command += ["--workers", "1", "--blocking-threads", "4", "--respawn-failed-workers"]
    command += ["--workers-kill-timeout", str(SECONDS_TO_STOP // 2), "lmec.wsgi:application"]
    # In a session of its own, so that Ctrl-C reaches this process alone, which stops the others.
    return subprocess.Popen(
        command,
        cwd=settings.BASE_DIR,
        env=environment(port, os.environ),
        start_new_session=True,
    )


def environment(port: int, given: Mapping[str, str]) -> dict[str, str]:
    """What the servers are told: the address that readers of this machine ask, unless another one
    is set. Shared links, printed addresses and sitemaps are made from it."""
    address = given.get("LMEC_SITE_URL") or f"http://localhost:{port}"
    return {**given, "LMEC_SITE_URL": address}


def stop_on_signals() -> threading.Event:
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:  # as under nohup
            signal.signal(number, lambda *_: stopped.set())
    return stopped


def stop_servers(servers: list[subprocess.Popen[bytes]]) -> None:
    for server in servers:
        server.terminate()
    for server in servers:
        try:
            server.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
