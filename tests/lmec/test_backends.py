"""What somebody may do is asked in one question, and the answer is Django's own."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import builders

pytestmark = pytest.mark.django_db


def fresh(user):
    """Without remembered permissions."""
    return get_user_model().objects.get(pk=user.pk)


def test_own_permissions_and_those_of_roles_come_in_one_question():
    user = builders.make_member("translator_th", "reviewer")
    user.user_permissions.add(Permission.objects.get(codename="publish_bulletin"))
    expected = ModelBackend().get_all_permissions(fresh(user))
    user = fresh(user)
    with CaptureQueriesContext(connection) as asked:
        found = user.get_all_permissions()
    assert (found, len(asked)) == (expected, 1)
    assert user.has_perm("bulletins.publish_bulletin")


def test_who_was_sent_away_may_do_nothing():
    user = builders.make_member("editor")
    get_user_model().objects.update(is_active=False)
    assert fresh(user).get_all_permissions() == set()
    assert not fresh(user).has_perm("bulletins.view_bulletin")
