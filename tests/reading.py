"""What tests of the public pages do and see: a page's words, its queries, an issue corrected."""

import html
import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins import publishing, translating
from tests.builders import (
    make_user,
)


def text_of(answer):
    """What a reader sees of a page, in one line."""
    body = re.search(r"<body>.*</body>", answer.content.decode(), re.S)[0]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body)))


def correct(bulletin, note="A name was misspelt.", languages=("zh-hans",), **texts):
    before = translating.snapshot(bulletin)
    for column, text in texts.items():
        setattr(bulletin, column, text)
    bulletin.save()
    translating.record_changes(bulletin, before)
    return publishing.publish(bulletin, languages=languages, by=make_user(), note=note)


def queries_of(client, path):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


# The whole issue
