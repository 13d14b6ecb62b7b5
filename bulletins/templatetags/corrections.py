"""From a record's page to the published issues that print it."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from bulletins import permissions
from bulletins.publishing.correcting import KINDS, naming

register = template.Library()


@register.inclusion_tag("admin/bulletins/_correction_link.html", takes_context=True)
def correction_link(context: template.Context, record: Any) -> dict[str, Any]:
    """Shown to publishers, for a record that published issues print."""
    user = context["request"].user
    if type(record) not in KINDS or not record.pk or not permissions.may_publish(user):
        return {}
    kind = record._meta
    page = f"admin:{kind.app_label}_{kind.model_name}_correct"
    return {"address": reverse(page, args=[record.pk]), "count": naming(record).count()}
