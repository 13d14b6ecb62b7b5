"""Who is who, and what they may do, asked in one question: Django asks one for a person's own
permissions and one for those of their roles, on every page of the desk."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend


class Backend(ModelBackend):
    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if obj is not None or user_obj.is_anonymous or user_obj.is_superuser:
            return super().get_all_permissions(user_obj, obj)
        if not user_obj.is_active:
            return set()
        if not hasattr(user_obj, "_perm_cache"):
            own = self._get_user_permissions(user_obj).order_by()  # type: ignore[attr-defined]
            of_roles = self._get_group_permissions(user_obj).order_by()  # type: ignore[attr-defined]
            names = ("content_type__app_label", "codename")
            found = own.values_list(*names).union(of_roles.values_list(*names))
            user_obj._perm_cache = {f"{app}.{name}" for app, name in found}
        return user_obj._perm_cache
