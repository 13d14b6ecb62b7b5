"""What templates ask about published editions."""

from __future__ import annotations

from django import template
from django.conf import settings

from bulletins.models import Edition

register = template.Library()


@register.simple_tag
def samples_are_shown() -> bool:
    """Whether invented sample material stands on the site and is to be marked as such."""
    return (
        settings.LMEC_SAMPLE_BANNER
        and Edition.objects.current().filter(is_sample=True).exists()
    )
