"""Real servers, in folders of their own."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from lmec.database.server import Server


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
