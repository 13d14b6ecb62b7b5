import socket
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.checks import Error
from django.core.checks.registry import registry
from django.core.management import CommandError

from lmec.management.commands.serve import Command, environment, is_free


@pytest.fixture
def busy_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_busy_port_is_refused_in_one_sentence(busy_port):
    with pytest.raises(CommandError) as refusal:
        is_free("127.0.0.1", busy_port)
    assert str(refusal.value) == (
        f"Port {busy_port} is in use: stop what serves there, or choose another (PORT=)."
    )


def test_a_number_that_is_no_port_is_refused():
    with pytest.raises(CommandError, match="choose one from 1 to 65535"):
        is_free("127.0.0.1", 65536)


def test_an_address_that_the_machine_lacks_is_left_out(monkeypatch):
    monkeypatch.setattr("lmec.management.commands.serve.LOOPBACK", {"192.0.2.1": socket.AF_INET})
    assert not is_free("192.0.2.1", 8000)


def test_what_the_set_up_makes_is_not_asked_for_before_it(busy_port, monkeypatch):
    """The checks of a fresh clone miss the compiled catalogues, which the set-up makes."""

    def not_compiled_yet(**options):
        return [Error("No compiled catalogue.")]

    not_compiled_yet.tags = ()
    checks = {*registry.registered_checks, not_compiled_yet}
    monkeypatch.setattr(registry, "registered_checks", checks)
    asked = ["manage.py", "serve", "--set-up", "--traceback", "--port", str(busy_port)]
    with pytest.raises(CommandError, match="is in use"):
        Command().run_from_argv(asked)


def site_address(port, **given):
    """As the settings of a server that is started on the port have it."""
    asked = "from lmec.settings import LMEC_SITE_URL; print(LMEC_SITE_URL)"
    return subprocess.run(
        [sys.executable, "-c", asked],
        cwd=settings.BASE_DIR,
        env=environment(port, given),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_a_site_on_another_port_gives_its_own_address():
    assert site_address(8123) == "http://localhost:8123"


def test_an_address_that_is_set_stands_whatever_the_port():
    assert site_address(8123, LMEC_SITE_URL="https://lmec.example") == "https://lmec.example"
