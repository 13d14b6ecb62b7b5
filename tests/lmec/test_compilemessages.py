import gettext

import pytest
from django.core.management import call_command

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Bulletin"
msgstr "简报"

#, fuzzy
msgid "Remark"
msgstr "guessed"
"""


@pytest.fixture
def catalogue(settings, tmp_path):
    settings.BASE_DIR, settings.LOCALE_PATHS = tmp_path, [tmp_path]
    path = tmp_path / "zh_Hans" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE, encoding="utf-8")
    return path


def test_compiled_catalogue_is_read_by_gettext_without_fuzzy_entries(catalogue):
    call_command("compilemessages", verbosity=0)
    with catalogue.with_suffix(".mo").open("rb") as compiled:
        translations = gettext.GNUTranslations(compiled)
    words = [translations.gettext("Bulletin"), translations.gettext("Remark")]
    assert words == ["简报", "Remark"]


def test_only_changed_catalogues_are_compiled_again(catalogue, capsys):
    call_command("compilemessages")
    call_command("compilemessages")
    assert capsys.readouterr().out == "Compiling zh_Hans/LC_MESSAGES/django.po\n"
