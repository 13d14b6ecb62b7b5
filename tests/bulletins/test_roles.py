"""The roles that come with the product, and what each may do."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from bulletins import permissions, roles
from bulletins.models import Role
from tests import builders

pytestmark = pytest.mark.django_db

#: Whoever may do an act; everybody else may not.
ACTS = {
    "see": {
        "editor",
        "translator_th",
        "translator_en",
        "reviewer",
        "publisher",
        "records_manager",
        "administrator",
        "auditor",
    },
    "edit_source": {"editor", "administrator"},
    "translate_th": {"editor", "translator_th", "administrator"},
    "translate_en": {"editor", "translator_en", "administrator"},
    "review": {"reviewer", "administrator"},
    "assign": {"editor", "reviewer", "administrator"},
    "approve_own": {"publisher", "administrator"},
    "publish": {"publisher", "administrator"},
    "redact": {"records_manager", "administrator"},
}
ASKED = {
    "see": permissions.may_see,
    "edit_source": permissions.may_edit_source,
    "translate_th": lambda user: permissions.may_translate(user, "th"),
    "translate_en": lambda user: permissions.may_translate(user, "en"),
    "review": lambda user: permissions.may_review(user, "th"),
    "assign": lambda user: permissions.may_assign(user, "th"),
    "approve_own": permissions.may_approve_own,
    "publish": permissions.may_publish,
    "redact": permissions.may_redact,
}


def with_role(key):
    return builders.make_member(key)


@pytest.mark.parametrize("act", ACTS)
def test_each_role_may_do_its_acts_and_no_others(act):
    users = {key: with_role(key) for key in ACTS["see"]} | {
        "none": builders.make_user("none", is_superuser=False)
    }
    assert {key for key, user in users.items() if ASKED[act](user)} == ACTS[act]


def test_the_source_language_is_for_editors_whoever_translates_into_it():
    translator = with_role("translator_zh-hans")
    chinese = builders.make_bulletin(languages=["zh-hans"])
    english = builders.make_bulletin(languages=["en"])
    assert permissions.languages_to_write(translator, chinese) == ()
    assert permissions.languages_to_write(translator, english) == ("zh-hans",)


def test_loading_again_changes_nothing():
    roles.load()
    before = {g.name: set(g.permissions.all()) for g in Group.objects.all()}
    assert roles.load() == []
    assert {g.name: set(g.permissions.all()) for g in Group.objects.all()} == before
    assert len(before) == 13


def test_what_an_administrator_changed_stays():
    roles.load()
    reviewer, publisher = (Role.objects.get(key=key).group for key in ("reviewer", "publisher"))
    taken = reviewer.permissions.get(codename="assign_translation")
    reviewer.permissions.remove(taken)
    reviewer.name = "Reader of proofs"
    reviewer.save()
    publisher.delete()
    roles.load()
    assert taken not in Role.objects.get(key="reviewer").group.permissions.all()
    assert not Group.objects.filter(name__in=["Reviewer", "Publisher"]).exists()


def test_a_permission_of_a_later_version_is_given_once():
    roles.load()
    role = Role.objects.get(key="reviewer")
    role.group.permissions.remove(role.group.permissions.get(codename="review_translation"))
    role.given = [name for name in role.given if name != "bulletins.review_translation"]
    role.save()
    roles.load()
    assert role.group.permissions.filter(codename="review_translation").exists()


def test_a_set_up_makes_the_roles():
    call_command("setup_site", bare=True, verbosity=0)
    assert Role.objects.count() == 13


def test_a_role_is_named_in_the_readers_language_unless_it_was_renamed():
    roles.load()
    group = Role.objects.get(key="translator_th").group
    assert roles.label_of(group) == "Translator: ไทย"
    group.name = "Bangkok"
    group.save()
    assert roles.label_of(group) == "Bangkok"
    assert roles.label_of(Group.objects.create(name="Own")) == "Own"
