"""Row 19 over every way of writing that the desk has: whoever sends a page that somebody else has
changed meanwhile gets a page with both texts, and nothing is lost."""

import pytest

from tests import builders
from tests.attacking import admin_patterns

from . import importing, issues, records, translating  # noqa: F401  (they enter their cases)
from .cases import CASES, LONG

pytestmark = pytest.mark.django_db

MADE_NEW = "it makes something new, and overwrites nothing"
#: Addresses that take what is sent, and why nobody's work can be overwritten there.
NEEDS_NONE = {
    "bulletins_start": MADE_NEW,
    "bulletins_links": "a link is made, or taken back for good",
    "bulletins_desk_files": "a file is kept to be looked at; nothing is changed",
    "bulletins_review_add": MADE_NEW,
    "organizations_ministry_duplicates": "two records are said to be two: said twice is said once",
    "people_speaker_duplicates": "two records are said to be two: said twice is said once",
    "pictures": "a picture is kept under its own digest",
    "auth_user_password_change": "a secret, which nobody else can have seen",
    "index": "only looked at",
    "language": "one's own",
    "login": "one's own",
    "password_change": "one's own",
    "preferences": "one's own",
    "presence": "one's own",
    "resume": "shows what was typed again, and does nothing",
}
#: What is only looked at, by the end of the name. A page that takes what is sent is not called so.
LOOKED_AT = (
    *("_history", "_state", "_deleted", "_compare", "_frame", "_find", "_original", "_picture"),
    *("_desk", "_desk_memory", "_desk_comments", "_desk_files_export", "_mergers", "_bodies"),
    *("bodies_and_countries", "app_list", "autocomplete", "jsi18n", "password_change_done"),
    "_review_change",
    "_review_changelist",
)
#: The record is never changed by hand: these answer 403 to whatever is sent.
FOR_THE_RECORD = (
    *("admin_logentry", "bulletins_edition", "bulletins_importeddocument", "bulletins_step"),
    *("bulletins_publicationlog", "bulletins_schedule", "bulletins_readerreport"),
)


def _needs_a_case(name):
    if name in NEEDS_NONE or name.endswith(("_add", *LOOKED_AT)):
        return False
    kept = name.rpartition("_")
    return name in CASES or not (kept[0] in FOR_THE_RECORD and kept[2] in _OF_LIST)


_OF_LIST = ("change", "delete", "changelist")


def test_row_19_every_address_that_writes_has_its_stale_save():
    names = {name for name, _arguments in admin_patterns()}
    assert {name for name in names if _needs_a_case(name)} == set(CASES) - {"the review link"}


@pytest.fixture
def desk(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


ALL = list(dict.fromkeys(case for cases in CASES.values() for case in cases))
MARKED = [
    pytest.param(case, id=f"{n}-{case.__name__}", marks=[pytest.mark.walk] if case in LONG else [])
    for n, case in enumerate(ALL)
]


def test_row_19_there_are_a_hundred_of_them():
    assert len(ALL) >= 100


@pytest.mark.parametrize("case", MARKED)
def test_row_19_a_stale_save_is_a_conflict_and_nothing_is_lost(desk, case):
    told = case(desk)
    page = told.page.content.decode()
    assert told.page.status_code == 409
    assert [text for text in (*told.mine, *told.theirs) if text not in page] == []
    assert told.stands
