"""Reviews in tests: documents uploaded, answered and accepted over the desk's own addresses."""

from __future__ import annotations

import base64
import itertools
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bulletins.models import Review
from tests import builders

SAMPLES = Path(__file__).parent.parent / "samples"
LIST = "/admin/bulletins/review/"


def make_reference():
    for code in ("cn", "kh", "la", "mm", "th", "vn"):
        builders.make_country(code)
    # Of always the same keys: what was read in another test holds in this one.
    keys = itertools.count(9_000_001)
    builders.make_ministry("生态环境部", "cn", slug="cn-mee", pk=next(keys))
    name = "Ministry of Environment"
    builders.make_ministry("环境部", "kh", slug="kh-moe", name_en=name, pk=next(keys))
    for code in ("la", "th", "vn"):
        builders.make_ministry("自然资源与环境部", code, slug=f"{code}-monre", pk=next(keys))


def sign_in(client, **fields):
    client.force_login(builders.make_user(**fields))
    client.cookies["django_language"] = "en"
    return client


def document(name="zh-blocks.md", old="", new=""):
    text = (SAMPLES / name).read_text(encoding="utf-8")
    assert old in text
    picture = base64.b64encode(builders.picture_file().read()).decode()
    text = text.replace(old, new) if old else text
    text = text.replace("iVBORw0KGgo=", picture)
    return SimpleUploadedFile(name, text.encode())


def upload(desk, *files):
    desk.post(f"{LIST}add/", {"files": files or [document()]})
    return Review.objects.first()


def answer(desk, review, act, subject, value="", **more):
    url = reverse("admin:bulletins_review_answer", args=[review.pk])
    response = desk.post(url, {"act": act, "subject": subject, "value": value, **more})
    review.refresh_from_db()
    return response


def accept(desk, review, *, follow=False):
    return desk.post(reverse("admin:bulletins_review_accept", args=[review.pk]), follow=follow)


def page(desk, review):
    return desk.get(reverse("admin:bulletins_review_change", args=[review.pk]))


def doubts(review):
    return {doubt["code"] for doubt in review.result["doubts"]}


def subject_of(review, code):
    return next(d["subject"] for d in review.result["doubts"] if d["code"] == code)
