"""What every test gets. Keep it short: builders stand in builders.py, pages in tests/browser."""

import gc
import os
import shutil

import django.test.utils
import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.utils import translation

from bulletins import roles
from tests import emptying, frames, pinning

#: Made to be slow, the real one would take a third of a second of every test that has a user.
settings.PASSWORD_HASHERS = ["tests.hashing.QuickHasher"]
# What a test commits need not outlive a power cut, and a browser's tests commit all the time.
options = settings.DATABASES["default"].setdefault("OPTIONS", {})
options["options"] = f"{options.get('options', '')} -c synchronous_commit=off".strip()
emptying.delete_rather_than_truncate()
pinning.choose_processor()
tell_of_template = django.test.utils.instrumented_test_render


def draw(template, context):
    """A form of the desk renders two thousand small templates, and Django would keep each with a
    copy of its context for the tests, which look at those of pages only."""
    if (template.name or "").startswith("django/forms/"):
        return template.nodelist.render(context)
    return tell_of_template(template, context)


django.test.utils.instrumented_test_render = draw
# A busy machine is no fault of what is tried.
hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")
# Django makes many objects that live on; looking for dead ones among them less often is faster.
gc.set_threshold(50_000, 20, 50)
# Debian's Chromium without a window's frame around its pages starts and draws with less.
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))),
    None,
)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    runner = item.config.pluginmanager.get_plugin("runner")
    return frames.with_room(runner.pytest_runtest_protocol, item, nextitem)


def pytest_collection_modifyitems(items):
    in_browser = [item for item in items if item.get_closest_marker("browser")]
    if not in_browser or CHROMIUM:
        return
    if os.environ.get("CI"):
        raise pytest.UsageError("Chromium is missing, and CI does not skip the browser tests.")
    for item in in_browser:
        item.add_marker(pytest.mark.skip(reason="Chromium is missing; see `make test`"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Django drops the tests' database when the session of the last test is closed, but not one
    that was opened in another context: in Playwright's loop, or for a page that was left."""
    with django_db_blocker.unblock():
        # As on every site that was set up, and not in each test anew.
        roles.load()
    yield
    with django_db_blocker.unblock():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        connection.close()


@pytest.fixture(autouse=True)
def own_data_dir(settings, tmp_path):
    """Stored files and pages of a test are its own."""
    settings.LMEC_DATA_DIR = tmp_path


@pytest.fixture(autouse=True)
def own_language():
    """A page under another language leaves that one active; the next test begins anew."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def no_jobs_left(request, django_db_blocker):
    """Django empties the tables that it manages after a test that commits; these are not."""
    yield
    marker = request.node.get_closest_marker("django_db")
    if (marker and marker.kwargs.get("transaction")) or {
        "transactional_db",
        "live_server",
    } & set(request.fixturenames):
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs; DELETE FROM procrastinate_workers")
