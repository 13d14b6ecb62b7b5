import threading

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from bulletins import chain, publishing
from bulletins.models import Edition, PublicationLog
from tests.builders import make_bulletin, make_speaker, make_user, publish_bulletin


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
        ("UPDATE bulletins_passage SET language = 'en'", "Edition 2023/7 zh-hans v1"),
        ("UPDATE bulletins_passage SET remark_number = 2", "Edition 2023/7 zh-hans v1"),
        ("DELETE FROM bulletins_mention WHERE role = 'speaker'", "Edition 2023/7 zh-hans v1"),
        ("UPDATE bulletins_mention SET role = 'host'", "Edition 2023/7 zh-hans v1"),
        ("UPDATE bulletins_edition SET kind = 'forum'", "Edition 2023/7 zh-hans v1"),
        ("UPDATE bulletins_edition SET note = 'x'", "Edition 2023/7 zh-hans v1"),
        ("UPDATE bulletins_edition SET redacted = true", "Edition 2023/7 zh-hans v1"),
        (
            "UPDATE bulletins_edition SET published_at = published_at - interval '1 day'",
            "Edition 2023/7 zh-hans v1",
        ),
        (
            "UPDATE bulletins_edition SET former_addresses = '{/stolen}'",
            "Edition 2023/7 zh-hans v1",
        ),
        ("UPDATE bulletins_edition SET standing = 'withdrawn'", "by the log it is current"),
        ("UPDATE bulletins_edition SET serves = '{en}'", "Issue 2023/7"),
        (
            "INSERT INTO bulletins_editionfile (edition_id, digest, file_name)"
            " SELECT id, repeat('a', 64), 'aa/a.png' FROM bulletins_edition",
            "Edition 2023/7 zh-hans v1",
        ),
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
def test_a_passage_given_to_another_speaker_is_found():
    edition = publish_bulletin(2023, 7)
    edition.passages.filter(speaker__isnull=False).update(speaker=make_speaker())
    assert chain.verify().problems == [
        "Edition 2023/7 zh-hans v1: a passage is given to somebody else."
    ]


@pytest.mark.django_db
def test_corrections_and_withdrawals_verify():
    bulletin = publish_bulletin(2023, 7, languages=["zh-hans", "en"]).bulletin
    for number in (1, 2):
        bulletin.headline_zh_hans = f"第{number}次更正"
        bulletin.save()
        publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note=f"{number}")
        if number == 1:
            publishing.withdraw(bulletin, by=make_user(), reason="x", languages=["zh-hans"])
    versions = bulletin.editions.order_by("language", "version")
    assert list(versions.values_list("language", "version", "standing")) == [
        ("en", 1, "current"),
        ("zh-hans", 1, "withdrawn"),
        ("zh-hans", 2, "withdrawn"),
        ("zh-hans", 3, "current"),
    ]
    assert chain.verify().problems == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [{"standing": "current"}, {"standing": "superseded"}, {"withdrawn_reason": "Another"}],
)
def test_a_withdrawal_that_was_tampered_with_is_found(change):
    edition = publish_bulletin(2023, 7)
    publishing.withdraw(edition.bulletin, by=make_user(), reason="Mistaken")
    Edition.objects.update(**change)
    assert any("Edition 2023/7 zh-hans v1" in problem for problem in chain.verify().problems)


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
    bulletins = [make_bulletin(2023, number) for number in range(1, 25)]
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
    assert list(positions) == list(range(1, 49))
    assert chain.verify().problems == []
    assert Edition.objects.current().count() == 0
