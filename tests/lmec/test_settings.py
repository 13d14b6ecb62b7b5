"""Production refuses to start half-configured and names what is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "DEBUG": "0",
    "SECRET_KEY": "a-long-made-up-key-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "bulletins.example.org",
    "LMEC_SITE_URL": "https://bulletins.example.org",
    "DATABASE_URL": "postgres://lmec@127.0.0.1/lmec",
}


def load_settings(environment):
    return subprocess.run(
        [sys.executable, "-c", "import lmec.settings"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )


def test_an_empty_environment_is_development():
    assert load_settings({}).returncode == 0


def test_a_complete_environment_is_production():
    assert load_settings(COMPLETE).returncode == 0


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "LMEC_SITE_URL"])
def test_production_names_the_missing_setting(name):
    result = load_settings({key: value for key, value in COMPLETE.items() if key != name})
    assert result.returncode != 0
    assert f"{name} is not set" in result.stderr.splitlines()[-1]


def test_mail_that_is_set_to_nothing_is_not_set():
    assert load_settings({"EMAIL_URL": ""}).returncode == 0
