"""Who else has a record's page open, in words."""

from __future__ import annotations

from django import template

from lmec.presence_page import sentence

register = template.Library()
register.filter("is_there", sentence)
