"""Documents under review: answers, facts, acceptance of a known issue, and what is discarded."""

from django.urls import reverse

from bulletins.importing.saying import given_of, version_of
from bulletins.models import Bulletin, Review
from tests.bulletins import reviewing

from .cases import Stale, writes

LEAD = "lead"


def url(name, review):
    return reverse(f"admin:bulletins_review_{name}", args=[review.pk])


def uploaded(desk, *document):
    reviewing.make_reference()
    return reviewing.upload(desk, reviewing.document(*document))


def said(desk, review, subject, value):
    """What the other editor answers, with the page of now."""
    desk.post(
        url("answer", review),
        {"act": "edit", "subject": subject, "value": value, "version": version_of(review)},
    )


@writes("bulletins_review_answer")
def an_answer_that_somebody_else_gave(desk):
    review = uploaded(desk)
    seen = version_of(review)
    said(desk, review, "headline", "他们的标题")
    typed = {"act": "edit", "subject": "headline", "value": "我的标题", "version": seen}
    page = desk.post(url("answer", review), typed)
    review.refresh_from_db()
    given = {each["subject"]: each["value"] for each in given_of(review)}
    return Stale(page, ["我的标题"], ["他们的标题"], given["headline"] == "他们的标题")


@writes("bulletins_review_facts")
def facts_that_somebody_else_gave(desk):
    review = uploaded(desk, "zh-blocks.md", "2021年第3期（总第41期）", "一期")
    seen = version_of(review)
    desk.post(url("facts", review), {"year": 2024, "number": 7, "date": "2024-05-06"})
    typed = {"year": 2025, "number": 7, "date": "2024-05-06", "version": seen}
    page = desk.post(url("facts", review), typed)
    review.refresh_from_db()
    return Stale(page, ['value="2025"'], ["2024"], review.year == 2024)


@writes("bulletins_review_accept")
def accepting_what_somebody_else_answered(desk):
    review = uploaded(desk)
    seen = version_of(review)
    said(desk, review, "headline", "他们的标题")
    page = desk.post(url("accept", review), {"version": seen})
    return Stale(page, theirs=["他们的标题"], stands=not Bulletin.objects.exists())


@writes("bulletins_review_accept")
def importing_a_known_issue_that_somebody_wrote_in(desk):
    review = uploaded(desk)
    reviewing.accept(desk, review)
    bulletin = Bulletin.objects.get()
    again = reviewing.upload(desk, reviewing.document("zh-blocks.md", "会议", "大会"))
    Bulletin.objects.filter(pk=bulletin.pk).update(headline_zh_hans="他们的标题")
    page = desk.post(url("accept", again), {"version": version_of(again)})
    bulletin.refresh_from_db()
    return Stale(page, theirs=["他们的标题"], stands=bulletin.headline_zh_hans == "他们的标题")


@writes("bulletins_review_discard")
def discarding_what_somebody_answered(desk):
    review = uploaded(desk)
    seen = version_of(review)
    said(desk, review, "headline", "他们的标题")
    page = desk.post(url("discard", review), {"version": seen})
    theirs = ["Somebody answered questions about this document"]
    return Stale(page, theirs=theirs, stands=Review.objects.exists())
