"""How well search answers: recall and mean reciprocal rank in every language, on questions with
known answers (`tests/bulletins/queries`). `make bench` prints the table."""

from statistics import mean

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext, override_settings

from lmec.languages import CODES

from .queries import answer, publish_what_is_asked_about, queries

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def answers(django_db_setup, django_db_blocker, tmp_path_factory):
    """Every answer, and how many queries of the database it took: asked once for all tests."""
    folder = override_settings(LMEC_DATA_DIR=tmp_path_factory.mktemp("search"))
    with django_db_blocker.unblock(), folder, transaction.atomic():
        publish_what_is_asked_about()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as PostgreSQL does by itself once rows are committed
        found = []
        for query in (query for code in CODES for query in queries(code)):
            with CaptureQueriesContext(connection) as asked:
                given = answer(query)
            found.append((given, len(asked)))
        transaction.set_rollback(True)
    return found


def known(answers, language):
    return [one for one, _ in answers if one.query.finds and one.query.language == language]


def test_there_are_enough_questions_in_every_language(answers):
    sizes = [len(known(answers, code)) for code in CODES]
    assert min(sizes) >= 17
    assert sum(sizes) >= 120


@pytest.mark.parametrize("language", CODES)
def test_recall_is_98_and_mean_reciprocal_rank_90_percent_at_least(answers, language, capsys):
    given = known(answers, language)
    recall, rank = mean(one.recall for one in given), mean(one.reciprocal_rank for one in given)
    with capsys.disabled():
        print(
            f"\n{language:8} {len(given)} questions, recall {recall:.3f}, MRR {rank:.3f} ", end=""
        )
    assert recall >= 0.98, [one for one in given if one.recall < 1]
    assert rank >= 0.9, [one for one in given if one.reciprocal_rank < 1]


def test_letters_of_two_words_are_no_word_and_what_was_withdrawn_is_not_found(answers):
    assert [one for one, _ in answers if not one.is_right] == []


def test_every_question_takes_at_most_three_queries(answers):
    assert max(number for _, number in answers) == 3
