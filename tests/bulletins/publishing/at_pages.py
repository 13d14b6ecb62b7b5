"""What tests of the pages of publishing do: open, fill in, read what was said."""

from django.urls import reverse
from django.utils.html import strip_tags

from tests.desk import form_data


def url(name, record):
    return reverse(f"admin:{name}", args=[record.pk])


def said(page):
    return [strip_tags(str(message)) for message in page.context["messages"]]


def typed(client, address, form_id, **fields):
    """The page's form as a browser would send it, with these fields changed."""
    return form_data(client.get(address), form_id) | fields
