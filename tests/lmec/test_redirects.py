import pytest
from django.http import Http404
from django.test import RequestFactory

from lmec.models import FormerSlug
from lmec.redirects import Moved, by_slug, moved
from people.models import Speaker
from tests.builders import make_speaker

pytestmark = pytest.mark.django_db


def test_former_slug_leads_to_the_record_of_today():
    speaker = make_speaker("Li Xia", slug="li-xia")
    FormerSlug.objects.create(kind="people.speaker", slug="lixia", target=speaker.uuid)

    with pytest.raises(Moved) as found:
        by_slug(Speaker.objects.all(), "lixia")

    answer = moved(RequestFactory().get("/x/?page=2"), found.value.to)
    assert (answer.status_code, answer["Location"]) == (
        301,
        f"{speaker.get_absolute_url()}?page=2",
    )


def test_former_slug_of_another_kind_leads_nowhere():
    speaker = make_speaker(slug="li-xia")
    FormerSlug.objects.create(kind="bulletins.topic", slug="lixia", target=speaker.uuid)

    with pytest.raises(Http404):
        by_slug(Speaker.objects.all(), "lixia")
