"""Accounts: roles are chosen beside their explanation, and nobody rises by themselves."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from bulletins import roles
from bulletins.models import Role
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


def change(user):
    return reverse("admin:auth_user_change", args=[user.pk])


def group(key):
    return Role.objects.get(key=key).group


def test_roles_are_chosen_beside_their_explanation(client):
    client.force_login(builders.make_member("administrator"))
    client.cookies["django_language"] = "en"
    other = builders.make_user("new", is_superuser=False)
    page = client.get(change(other))
    text = page.content.decode()
    for kind in roles.kinds():
        assert str(kind.label) in text and str(kind.explanation) in text
    data = form_data(page) | {"groups": [group("editor").pk, group("reviewer").pk]}
    assert client.post(change(other), data).status_code == 302
    assert set(other.groups.all()) == {group("editor"), group("reviewer")}
    listed = client.get(reverse("admin:auth_user_changelist")).content.decode()
    assert "Editor, Reviewer" in listed


def test_a_new_account_is_for_the_desk(client):
    client.force_login(builders.make_member("administrator"))
    typed = {
        "username": "new",
        "usable_password": "true",
        "password1": "a long pass phrase",
        "password2": "a long pass phrase",
        "groups": [group("auditor").pk],
    }
    answer = client.post(reverse("admin:auth_user_add"), typed)
    assert answer.status_code == 302
    made = get_user_model().objects.get(username="new")
    assert (made.is_staff, made.is_superuser) == (True, False)
    assert list(made.groups.all()) == [group("auditor")]


def test_an_administrator_makes_no_superuser_and_touches_none(client):
    administrator = builders.make_member("administrator")
    chief = builders.make_user("chief")
    client.force_login(administrator)
    data = form_data(client.get(change(administrator))) | {"is_superuser": "on"}
    client.post(change(administrator), data)
    administrator.refresh_from_db()
    assert not administrator.is_superuser
    assert client.get(change(chief)).status_code == 200
    assert client.post(change(chief), {"username": "x"}).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[chief.pk])
    assert client.get(password).status_code == 403
    delete = reverse("admin:auth_user_delete", args=[chief.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("page", ["auth_group_add", "auth_user_change"])
def test_permissions_are_named_in_the_language_of_the_desk(client, page):
    chief = builders.make_user("chief")
    client.force_login(chief)
    client.cookies["django_language"] = "zh-hans"
    args = [chief.pk] if page == "auth_user_change" else []
    form = client.get(reverse(f"admin:{page}", args=args)).context["adminform"].form
    field = form.fields["user_permissions" if args else "permissions"]
    labels = [str(label) for _value, label in field.choices]
    assert "认证和授权 | 用户 | 增加" in labels
    assert [label for label in labels if "Can " in label] == []


def test_the_way_to_a_new_role_says_role_and_not_what_a_speaker_does(client):
    client.force_login(builders.make_user("chief"))
    client.cookies["django_language"] = "zh-hans"
    page = client.get(reverse("admin:auth_group_add")).content.decode()
    assert "新增角色" in page and "发言类别" not in page


@pytest.mark.django_db(transaction=True)  # it is not given inside one
def test_an_administrator_gives_somebody_another_password(client):
    client.force_login(builders.make_user("chief"))
    other = builders.make_user("new", is_superuser=False)
    url = reverse("admin:auth_user_password_change", args=[other.pk])
    typed = {"password1": "another pass phrase", "password2": "another pass phrase"}
    answer = client.post(url, typed | {"usable_password": "true"})
    other.refresh_from_db()
    assert (answer.status_code, other.check_password("another pass phrase")) == (302, True)


def test_whose_role_it_is_is_told_before_it_is_deleted(client):
    client.force_login(builders.make_user("chief"))
    builders.make_member("translator_th", username="somchai")
    page = client.get(reverse("admin:auth_group_delete", args=[group("translator_th").pk]))
    label = roles.label_of(group("translator_th"))
    assert page.context["deleted_objects"] == [label, ["somchai"]]


def test_roles_are_called_so_wherever_they_are_changed(client):
    client.force_login(builders.make_member("administrator"))
    client.cookies["django_language"] = "en"
    pages = [client.get(reverse(f"admin:auth_group_{name}")) for name in ("changelist", "add")]
    assert all("Add role" in page.content.decode() for page in pages)
    one = client.get(reverse("admin:auth_group_change", args=[group("editor").pk]))
    assert one.context["title"] == "Change role"


def test_the_page_of_another_password_speaks_the_language_of_the_desk(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "zh-hans"
    other = builders.make_user("new", is_superuser=False)
    page = client.get(reverse("admin:auth_user_password_change", args=[other.pk]))
    text = page.content.decode()
    assert "用户是否能够使用密码进行认证" in text and "该用户的当前密码将丢失" in text
    assert "If disabled" not in text and 'id="id_unusable_warning"' in text
