import shutil

import pytest

from lmec.management.commands.check_translations import faults_of

pytestmark = pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is missing")

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GOOD = 'msgid "Bulletin"\nmsgstr "Bản tin"\n\n'
MISSING = 'msgid "Remark"\nmsgstr ""\n\n'
FUZZY = '#, fuzzy\nmsgid "Speaker"\nmsgstr "Bản tin"\n\n'
MALFORMED = '#, python-format\nmsgid "%(count)d issues"\nmsgstr "%(số)d số"\n\n'
NEW = 'msgid "Country"\nmsgstr ""\n\n'


@pytest.fixture
def faults(tmp_path):
    def find(*entries: str, collected: tuple[str, ...]) -> list[str]:
        known, used = tmp_path / "known.po", tmp_path / "used.po"
        known.write_text(HEADER + "".join(entries), encoding="utf-8")
        used.write_text(HEADER + "".join(collected), encoding="utf-8")
        return list(faults_of("vi", known, used))

    return find


def test_a_complete_catalogue_has_no_faults(faults):
    assert faults(GOOD, collected=(GOOD,)) == []


def test_missing_fuzzy_new_and_unused_strings_are_faults(faults):
    assert faults(GOOD, MISSING, FUZZY, collected=(MISSING, FUZZY, NEW)) == [
        "vi: not in the catalogue: 'Country'",
        "vi: no longer used: 'Bulletin'",
        "vi: fuzzy: 'Speaker'",
        "vi: not translated: 'Remark'",
    ]


def test_a_lost_placeholder_is_a_fault(faults):
    (fault,) = faults(MALFORMED, collected=(MALFORMED,))
    assert "a format specification for argument 'count' doesn't exist in 'msgstr'" in fault
