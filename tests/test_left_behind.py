"""What a test that commits leaves behind for the next one: nothing."""

import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("which", ["first", "second"])
def test_no_job_of_an_earlier_test_is_seen(which):
    assert (ProcrastinateJob.objects.count(), ProcrastinateEvent.objects.count()) == (0, 0)
    app.configure_task(name="store_pages").defer()
    assert ProcrastinateJob.objects.count() == 1
