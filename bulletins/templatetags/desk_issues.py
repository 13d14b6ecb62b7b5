"""What the pages of issues on the desk say."""

from __future__ import annotations

from django import template

from bulletins.importing import messages

register = template.Library()
register.filter("question", messages.question)
