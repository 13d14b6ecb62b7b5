import threading

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from bulletins import chain, publishing
from bulletins.models import Edition, PublicationLog
from tests.builders import make_bulletin, make_user, publish_bulletin


@pytest.mark.django_db
def test_an_untouched_record_verifies(capsys):
    publish_bulletin(2023, 7)
    call_command("verify_record")
    assert "1 editions, 1 log entries" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "place"),
    [
        (
            "UPDATE bulletins_edition SET content_json = replace(content_json, 'Words', 'Wards')",
            "Edition 2023/7 zh-hans v1",
        ),
        ("UPDATE bulletins_edition SET headline = headline || '.'", "Edition 2023/7 zh-hans v1"),
        ("UPDATE bulletins_publicationlog SET note = 'x'", "Log entry record 1 (2023/7"),
        ("UPDATE bulletins_passage SET text = text || '.'", "Edition 2023/7 zh-hans v1"),
    ],
)
def test_one_changed_character_is_found_and_named(capsys, statement, place):
    publish_bulletin(2023, 7)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(CommandError):
        call_command("verify_record")
    assert place in capsys.readouterr().err


@pytest.mark.django_db
def test_a_removed_entry_is_found():
    for number in (1, 2, 3):
        publish_bulletin(2023, number)
    PublicationLog.objects.filter(position=2)._raw_delete("default")
    assert len(chain.verify().problems) == 3


@pytest.mark.django_db
def test_a_redaction_verifies_and_is_reported():
    edition = publish_bulletin(2023, 7)
    publishing.redact(edition, words="Words", by=make_user(), reason="Court order")
    report = chain.verify()
    assert report.problems == []
    assert len(report.redactions) == 1 and "Court order" in report.redactions[0]


@pytest.mark.django_db
def test_samples_have_a_chain_of_their_own():
    publish_bulletin(2023, 7)
    publish_bulletin(2023, 8, is_sample=True)
    assert sorted(PublicationLog.objects.values_list("chain", "position")) == [
        ("record", 1),
        ("samples", 1),
    ]


@pytest.mark.django_db(transaction=True)
def test_four_writers_never_fork_the_chain():
    user = make_user()
    bulletins = [make_bulletin(2023, number) for number in range(1, 41)]
    failures: list[Exception] = []

    def write(share):
        try:
            for bulletin in share:
                publishing.publish(bulletin, languages=["zh-hans"], by=user)
                publishing.withdraw(bulletin, by=user, reason="Test")
        except Exception as error:
            failures.append(error)
        finally:
            connections.close_all()

    writers = [threading.Thread(target=write, args=(bulletins[n::4],)) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    positions = PublicationLog.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == list(range(1, 81))
    assert chain.verify().problems == []
    assert Edition.objects.current().count() == 0
