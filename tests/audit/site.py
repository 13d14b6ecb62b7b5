"""The site as production runs it, with the samples, for as long as an audit takes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .pages import WITHDRAWN

PROJECT = Path(__file__).resolve().parents[2]
USER, PASSWORD = "auditor-of-pages", "for-the-time-of-an-audit-only"
_WITHDRAW = f"""
from django.contrib.auth import get_user_model
from bulletins import publishing
from bulletins.models import Bulletin
year, number = {WITHDRAWN}
publishing.withdraw(
    Bulletin.objects.get(year=year, number=number),
    by=get_user_model().objects.get(username={USER!r}),
    reason="The wrong file was published.",
)
"""


@dataclass(frozen=True)
class Site:
    base: str  # without the slash at the end
    user: str
    password: str


@contextmanager
def served() -> Iterator[Site]:
    """A server of its own, with a database of its own, both gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="audit-") as data:
        port = _free_port()
        base = f"http://localhost:{port}"
        environment = {
            **os.environ,
            "DEBUG": "0",
            "SECRET_KEY": "an-audit-runs-on-this-machine-only-and-keeps-nothing-0123456789",
            "ALLOWED_HOSTS": "localhost",
            "LMEC_SITE_URL": base,
            "LMEC_DATA_DIR": data,
            "DATABASE_URL": "",
            "SECURE_SSL_REDIRECT": "0",
            "LOG_LEVEL": "ERROR",
            "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
        }
        for command in (
            ["compilemessages", "--verbosity", "0"],
            ["collectstatic", "--noinput", "--verbosity", "0"],
            ["setup_site", "--verbosity", "0"],
            ["createsuperuser", "--noinput", "--username", USER, "--email", ""],
            ["shell", "--no-imports", "--command", _WITHDRAW],
        ):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=PROJECT,
                env=environment,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        server = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(port)],
            cwd=PROJECT,
            env=environment,
        )
        try:
            _wait_for(base + "/healthz", server)
            yield Site(base, USER, PASSWORD)
        finally:
            server.terminate()
            server.wait(timeout=60)


def read(address: str) -> tuple[int, bytes]:
    """The status and the markup of a page."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:  # a designed page too
        return error.code, error.read()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        if server.poll() is not None:
            raise SystemExit("The site ended before it served.")
        with suppress(OSError), urllib.request.urlopen(address, timeout=5):
            return
        time.sleep(0.25)
    raise SystemExit("The site does not answer.")
