import re

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def set_up(capsys, **options) -> str:
    call_command("setup_site", verbosity=0, **options)
    return capsys.readouterr().out


def test_first_set_up_shows_a_password_that_works(capsys):
    shown = re.search(r"password:  (\S+)", set_up(capsys))
    assert shown and authenticate(username="admin", password=shown[1])


def test_second_set_up_resets_nothing(capsys):
    set_up(capsys)
    admin = get_user_model().objects.get(username="admin")
    assert "password:" not in set_up(capsys)
    assert get_user_model().objects.get(username="admin").password == admin.password


def test_removed_samples_do_not_come_back(capsys):
    set_up(capsys)
    call_command("remove_samples", verbosity=0)
    assert "password:" not in set_up(capsys)


def test_bare_set_up_makes_no_administrator(capsys):
    set_up(capsys, bare=True)
    assert not get_user_model().objects.exists()
