"""Who works here, in which roles; and the log of what was done at the desk."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserChangeForm
from django.contrib.auth.forms import SetUnusablePasswordMixin as UsablePassword
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.text import format_lazy
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from bulletins import permissions, roles
from bulletins.models import Step
from lmec.admin import ReadOnlyAdmin
from lmec.languages import LANGUAGES, SOURCE
from lmec.lists import listed
from lmec.merging import MergingForm
from lmec.models import Preference
from lmec.saving import Saves


class RoleChoices(forms.CheckboxSelectMultiple):
    """Every role with what it is for."""

    template_name = "admin/widgets/roles.html"


class RoleField(forms.ModelMultipleChoiceField):
    def __init__(self) -> None:
        super().__init__(
            Group.objects.select_related("role").order_by("role__pk", "name"),
            label=_("Roles"),
            required=False,
            widget=RoleChoices,
            help_text=_("A person may have several; together they allow what each allows."),
        )

    def label_from_instance(self, obj: Any) -> str:
        explanation = roles.explanation_of(obj)
        label = roles.label_of(obj)
        return f"{label}\n{explanation}" if explanation else label


_TRANSLATES = {
    permissions.translate_permission(language.code).partition(".")[2]: format_lazy(
        _("Translator: {}"), language.own_name
    )
    for language in LANGUAGES
}


class PermissionField(forms.ModelMultipleChoiceField):
    """Django keeps what a permission is called in English, in the database."""

    _ACTS: ClassVar = {
        "add": _("Add"),
        "change": _("Change"),
        "delete": _("Delete"),
        "view": _("View"),
    }

    def label_from_instance(self, obj: Any) -> str:
        permission: Permission = obj
        model = permission.content_type.model_class()
        own = dict(model._meta.permissions) if model else {}
        act = self._ACTS.get(permission.codename.partition("_")[0], permission.name)
        name = _TRANSLATES.get(permission.codename) or own.get(permission.codename, act)
        return f"{permission.content_type.app_labeled_name} | {name}"


class AccountForm(MergingForm, UserChangeForm):
    """An account, which two administrators may have before them."""

    # Rights stand in a part of the page that is folded away: nobody is to save them unseen.
    comes_back_in_form = False


class NewPasswordForm(AdminPasswordChangeForm):
    """Django joins these sentences while it starts, and so shows them in English to everybody."""

    usable_password_help_text = lazy(format_html, str)(
        '{}<ul id="id_unusable_warning" class="messagelist"><li class="warning">{}</li></ul>',
        UsablePassword.usable_password_help_text,
        _("If disabled, the current password for this user will be lost."),
    )


class AccountSaves(Saves):
    """Accounts and roles are saved like records: what two change at once is told of."""

    def source_language(self, record: Any) -> str:
        return SOURCE

    def record_links(self, request: HttpRequest, record: Any) -> list[Any]:
        return []


class PreferenceInline(admin.StackedInline):
    model = Preference
    form = MergingForm
    fields = ("language", "wants_mail")
    can_delete = False


admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class PeopleAdmin(AccountSaves, UserAdmin):
    form = AccountForm
    change_password_form = NewPasswordForm
    list_display = ("username", "full_name", "email", "role_names", "is_active", "last_login")
    list_filter = ("is_active", "is_superuser")
    filter_horizontal = ("user_permissions",)
    inlines = (PreferenceInline,)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Personal info"), {"fields": ("first_name", "last_name", "email")}),
        (_("Roles"), {"fields": ("groups",)}),
        (
            _("More permissions"),
            {
                "fields": ("is_active", "is_staff", "is_superuser", "user_permissions"),
                "classes": ("collapse",),
            },
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "email", "usable_password", "password1", "password2")}),
        (_("Roles"), {"fields": ("groups",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups__role")

    @admin.display(description=pgettext_lazy("person", "name"))
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description=_("roles"))
    def role_names(self, user: User) -> str:
        return listed(sorted(roles.label_of(group) for group in user.groups.all()))

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            return RoleField()
        kwargs["form_class"] = PermissionField
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        # Without the links to add and change a role beside the choice.
        if db_field.name == "groups":
            return RoleField()
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return self.inlines if obj else ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = [*super().get_readonly_fields(request, obj), "last_login", "date_joined"]
        if not request.user.is_superuser:
            # Nobody makes themselves more than they are.
            fields += ["is_superuser", "user_permissions"]
        return fields

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and _may_touch(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and _may_touch(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.is_staff = True  # accounts are for the desk; readers need none
        super().save_model(request, obj, form, change)


def _may_touch(request: HttpRequest, user: Any) -> bool:
    """The accounts of superusers are for superusers."""
    return bool(request.user.is_superuser or user is None or not user.is_superuser)


@admin.register(Group)
class RoleAdmin(AccountSaves, GroupAdmin):
    """Django calls them groups; here and on the accounts they are roles."""

    form = MergingForm

    list_display = ("label", "explanation", "members")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        role = pgettext_lazy("account", "role")
        named = {"title": _("Roles"), "plural": _("Roles"), "singular": role}
        return super().changelist_view(request, {**named, **(extra_context or {})})

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        role = pgettext_lazy("account", "role")
        title = gettext("Change %s") if object_id else gettext("Add %s")  # Django's own words
        named = {"plural": _("Roles"), "singular": role, "title": title % role}
        more = {**named, **(extra_context or {})}
        return super().changeform_view(request, object_id, form_url, more)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        found = super().get_queryset(request).select_related("role")
        return found.annotate(member_count=Count("user"))

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        kwargs["form_class"] = PermissionField
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Whose role it is counts; what it allowed goes with it."""
        _all, _counts, perms, protected = super().get_deleted_objects(objs, request)
        named = [[roles.label_of(group), [str(u) for u in group.user_set.all()]] for group in objs]
        deleted = [each for pair in named for each in pair if each]
        return deleted, {str(_("Roles")): len(named)}, perms, protected

    @admin.display(description=pgettext_lazy("account", "role"), ordering="name")
    def label(self, group: Group) -> str:
        return roles.label_of(group)

    @admin.display(description=_("what it is for"))
    def explanation(self, group: Group) -> str:
        return roles.explanation_of(group)

    @admin.display(description=_("members"), ordering="member_count")
    def members(self, group: Any) -> int:
        return group.member_count


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnlyAdmin):
    list_display = ("action_time", "user", "content_type", "object_repr", "said")
    list_filter = (
        "action_flag",
        ("content_type", admin.RelatedOnlyFieldListFilter),  # not every table there is
    )
    list_select_related = ("user", "content_type")
    date_hierarchy = "action_time"
    search_fields = ("object_repr", "change_message", "user__username")
    fields = ("action_time", "user", "content_type", "object_repr", "said")
    readonly_fields = fields

    @admin.display(description=_("what"))
    def said(self, entry: LogEntry) -> str:
        return entry.get_change_message()


@admin.register(Step)
class StepAdmin(ReadOnlyAdmin):
    list_display = (
        *("at", "bulletin", "language", "act", "by_name"),
        *("state_before", "state_after", "reason"),
    )
    list_filter = ("act", "language", "is_override")
    list_select_related = ("bulletin",)
    date_hierarchy = "at"
    search_fields = ("reason", "by_name")
    fields = (
        ("bulletin", "language"),
        ("act", "state_before", "state_after"),
        ("at", "by_name", "given_to"),
        ("reason", "is_override"),
    )
    readonly_fields = ("state_before", "state_after")

    # The words of the fields, "from" and "to", are those of dates elsewhere.
    @admin.display(description=_("state before"), ordering="before")
    def state_before(self, step: Step) -> str:
        return step.get_before_display()

    @admin.display(description=_("state after"), ordering="after")
    def state_after(self, step: Step) -> str:
        return step.get_after_display()
