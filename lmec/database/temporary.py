"""The folder in the temp directory that holds the socket, whose path must be short, and binaries
that the server's account cannot reach in place."""

import hashlib
import os
import stat
import tempfile
from pathlib import Path

LONGEST = 55  # the kernel allows a socket 107 bytes; our folder and PostgreSQL's name take 49


def temp_dir(home: Path) -> Path:
    """One for each home. The inode tells a home made anew from one just deleted, whose server may
    live on for a minute and then removes its socket."""
    found = home.stat() if home.exists() else None
    identity = f"{home}:{found and (found.st_dev, found.st_ino)}"
    parent = tempfile.gettempdir()
    # Root's own temp directory may be closed to the server's account; libpq splits at commas.
    if os.geteuid() == 0 or len(os.fsencode(parent)) > LONGEST or "," in parent:
        parent = "/tmp"
    return Path(parent) / f"lmec-{hashlib.sha256(identity.encode()).hexdigest()[:12]}"


def make_temp_dir(home: Path) -> Path:
    path = temp_dir(home)
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            # A stranger took the name. The server says where it listens, so any other will do.
            path = Path(tempfile.mkdtemp(prefix=f"{path.name}-", dir=path.parent))
    path.chmod(0o711 if os.geteuid() == 0 else 0o700)
    return path
