import re

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

pytestmark = pytest.mark.django_db


SAMPLES = "bulletins.management.commands.load_samples.Command.handle"


@pytest.fixture
def without_samples(monkeypatch) -> list[str]:
    """The samples have tests of their own, and take their time."""
    calls: list[str] = []
    monkeypatch.setattr(SAMPLES, lambda *args, **options: calls.append("loaded"))
    return calls


def set_up(capsys, **options) -> str:
    call_command("setup_site", verbosity=0, **options)
    return capsys.readouterr().out


def test_first_set_up_shows_a_password_that_works(capsys, without_samples):
    shown = re.search(r"password:  (\S+)", set_up(capsys))
    assert shown and authenticate(username="admin", password=shown[1])


def test_second_set_up_resets_nothing_and_brings_no_samples_back(capsys, without_samples):
    set_up(capsys)
    admin = get_user_model().objects.get(username="admin")
    assert "password:" not in set_up(capsys)
    assert get_user_model().objects.get(username="admin").password == admin.password
    assert without_samples == ["loaded"]


def test_administrator_is_made_only_together_with_the_samples(capsys, monkeypatch):
    def refuse(*args, **options):
        raise OSError("no room")

    monkeypatch.setattr(SAMPLES, refuse)
    with pytest.raises(OSError, match="no room"):
        set_up(capsys)
    assert not get_user_model().objects.filter(username="admin").exists()


def test_bare_set_up_makes_no_administrator(capsys):
    set_up(capsys, bare=True)
    assert not get_user_model().objects.exists()
