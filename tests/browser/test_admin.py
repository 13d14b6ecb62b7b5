"""The editors' desk in a real browser: nothing refused by the security policy, and an issue from
the first word to its publication."""

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from bulletins import publishing, translating
from bulletins.models import Bulletin, Edition, ImportedDocument, Term, TranslatedBlock
from tests import builders

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


NAMES = {
    "bulletins": ["bulletin", "meeting", "series", "imprint", "topic", "instrument", "term"],
    "people": ["speaker"],
    "organizations": ["ministry", "country"],
    "auth": ["user", "group"],
}
RECORD = ["edition", "publicationlog", "importeddocument"]


class Desk:
    """An editor at a browser, and what the browser complained of."""

    def __init__(self, context, base):
        self.page, self.base, self.complaints = context.new_page(), base, []
        self.page.on("console", self.listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def listen(self, message):
        if message.type == "error":
            self.complaints.append(message.text)

    def go(self, path):
        answer = self.page.goto(f"{self.base}{path}")
        return answer

    def save(self):
        with self.page.expect_navigation():
            self.page.click("[name=_continue]")
        expect(self.page.locator(".messagelist .success")).to_be_visible()

    def language(self, code):
        self.page.locator(f"#language-bar button[data-language={code}]").click()

    def is_shown(self, *ids):
        return [self.page.locator(f"#{each}").is_visible() for each in ids]


@pytest.fixture
def open_desk(chromium, live_server, client):
    client.force_login(builders.make_user())
    contexts = []

    def opened(**options):
        cookies = {
            settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
            settings.LANGUAGE_COOKIE_NAME: "en",
        }
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        context.add_cookies(
            [{"name": n, "value": v, "url": live_server.url} for n, v in cookies.items()]
        )
        return Desk(context, live_server.url)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def desk(open_desk):
    return open_desk()


def one_of_each():
    """A record of every kind; the published issue names most of them."""
    series = builders.make_series()
    meeting = builders.make_meeting(delegations=["kh"], series=series)
    bulletin = builders.make_bulletin(
        languages=["zh-hans", "en"], meeting=meeting, imprint=builders.make_imprint()
    )
    for related, name in (("topics", "水"), ("instruments", "战略")):
        getattr(bulletin, related).create(slug=related, name_zh_hans=name)
    Term.objects.create(slug="term", name_zh_hans="流域")
    ImportedDocument.objects.create(
        bulletin=bulletin, file_name="x.md", sha256="0" * 64, language="zh-hans"
    )
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    return bulletin


def paths(app, name, record):
    base = f"/admin/{app}/{name}/"
    yield base
    if name not in RECORD:
        yield f"{base}add/"
        yield f"{base}{record}/delete/"
    yield f"{base}{record}/change/"
    yield f"{base}{record}/history/"


@pytest.mark.walk
def test_no_page_of_the_admin_is_hindered_by_the_security_policy(desk):
    bulletin = one_of_each()
    visited = ["/admin/", "/admin/password_change/"]
    for app, names in {**NAMES, "bulletins": NAMES["bulletins"] + RECORD}.items():
        for name in names:
            first = apps.get_model(app, name).objects.first()
            visited += paths(app, name, first.pk if first else 0)
    visited += [
        f"/admin/bulletins/bulletin/{bulletin.pk}/{act}/" for act in ("publish", "withdraw")
    ]
    visited = [path for path in visited if "/0/" not in path]
    assert {desk.go(path).status for path in visited} == {200}
    assert desk.complaints == []


def test_issue_is_written_ordered_previewed_and_published(desk):
    speakers = [builders.make_speaker(name) for name in ("Li Xia", "Zhou Jun")]
    ministry = builders.ministry_of("kh")
    page = desk.page
    desk.go("/admin/bulletins/bulletin/add/")
    page.fill("#id_year", "2022")
    page.fill("#id_number", "13")
    page.fill("#id_date", "2022-09-30")
    page.fill("#id_headline_zh_hans", "标题")
    page.fill("#id_lead_zh_hans", "导语")
    for index, speaker in enumerate(speakers):
        page.locator("#remarks-group .add-row a").click()
        pick(page, f"#remarks-{index} .field-speaker", speaker.name_en)
        pick(page, f"#remarks-{index} .ordered-choice", ministry.name_en)
        page.fill(f"#id_remarks-{index}-text_zh_hans", f"{speaker.name_en} 讲话")
    desk.language("en")
    assert desk.is_shown("id_headline_zh_hans", "id_headline_en", "id_remarks-1-text_en") == [
        False,
        True,
        True,
    ]
    for field in ("headline_en", "lead_en", "remarks-0-text_en", "remarks-1-text_en"):
        page.fill(f"#id_{field}", f"English {field}")
    desk.save()

    page.click("#remarks-group .reorder")
    drag(page, "#remarks-1 h3 .inline_label", "#remarks-0 h3 .inline_label")
    desk.save()
    bulletin = Bulletin.objects.get()
    assert [remark.speaker for remark in bulletin.remarks.all()] == [speakers[1], speakers[0]]
    assert {remark.bodies.get().ministry for remark in bulletin.remarks.all()} == {ministry}

    preview = page.locator("[data-preview=en]").get_attribute("href")
    desk.go(preview)
    expect(page.locator("main")).to_contain_text("English remarks-1-text_en")
    assert not Edition.objects.exists()

    desk.go(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    page.click(".publishlink")
    assert page.locator("[name=languages]:checked").count() == 2
    page.click("#publish-form .default")
    expect(page.locator(".messagelist .success")).to_contain_text("v1")
    assert Edition.objects.current().count() == 2
    assert desk.complaints == []


def pick(page, place, term):
    """Choose from an autocomplete as people do: open, type, take the first hit."""
    page.locator(f"{place} .select2-selection").click()
    page.locator(".select2-search__field").last.fill(term)
    page.locator(".select2-results__option--highlighted", has_text=term).click()


def drag(page, what, above):
    """Drag as a hand does, and drop a little over the place where it shall land."""
    page.locator(what).drag_to(page.locator(above), target_position={"x": 5, "y": 2})


def test_language_bar_counts_switches_compares_and_remembers(desk):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=["kh"])
    # As at the translation desk: what is outdated is not done, what shows the source is.
    TranslatedBlock.objects.filter(key="lead", translation__language="en").update(made_from="x")
    translating.choose(bulletin, "lo", "headline", "keep_source")
    url = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    desk.go(url)
    counts = desk.page.locator("#language-bar .count").all_inner_texts()
    assert [count.split("/")[0] for count in counts] == ["6", "5", "0", "1", "0", "0", "0"]
    assert desk.page.get_attribute("#id_lead_km", "lang") == "km"
    desk.language("km")
    assert desk.is_shown("id_lead_zh_hans", "id_lead_km") == [False, True]
    desk.page.fill("#id_lead_km", "ខ្មែរ")
    expect(desk.page.locator("[data-language=km] .count").first).to_have_text(
        counts[2].replace("0/", "1/")
    )
    desk.page.check("#language-compare")
    boxes = [desk.page.locator(f"#id_lead_{code}").bounding_box() for code in ("zh_hans", "km")]
    assert boxes[0]["y"] == pytest.approx(boxes[1]["y"], abs=30)
    desk.go(url)
    assert desk.is_shown("id_lead_zh_hans", "id_lead_km", "id_lead_en") == [True, True, False]


def test_who_only_reads_has_the_language_bar_over_texts(open_desk, client):
    bulletin = builders.make_bulletin(remarks_from=["kh"], languages=["zh-hans", "en"])
    client.force_login(builders.make_member("auditor"))
    desk = open_desk()
    desk.go(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    chinese, english = (
        desk.page.locator(f".field-headline_{code} .readonly") for code in ("zh_hans", "en")
    )
    assert "[en]" not in desk.page.locator("form").first.inner_text()
    desk.language("en")
    assert english.inner_text() == bulletin.headline_en
    assert (chinese.is_visible(), english.is_visible()) == (False, True)
    desk.language("zh-hans")
    assert (chinese.is_visible(), english.is_visible()) == (True, False)
    assert desk.page.locator("#language-bar button[data-language=en] .count").inner_text() == "6/6"
    assert desk.complaints == []


def test_names_on_record_count_alike_for_who_writes_and_for_who_reads(open_desk, desk, client):
    bulletin = builders.make_bulletin(remarks_from=["kh"], languages=["zh-hans", "en"])
    remark = bulletin.remarks.get()
    remark.speaker.name_th = "ชื่อ"
    remark.speaker.save()
    bulletin.remarks.update(printed_name_en="")
    url = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])

    def counts(one):
        one.go(url)
        return one.page.locator("#language-bar .count").all_inner_texts()

    written = counts(desk)
    assert (written[1], written[5]) == ("6/6", "1/6")
    client.force_login(builders.make_member("auditor"))
    reading = open_desk()
    assert counts(reading) == written
    reading.language("th")
    name = reading.page.locator(".field-printed_name_th .readonly").first
    assert name.inner_text() == "ชื่อ"


def test_link_to_a_missing_text_opens_its_language(desk):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=["kh"])
    bulletin.remarks.update(text_en="")
    desk.go(reverse("admin:bulletins_publish", args=[bulletin.pk]))
    desk.page.locator(".missing a").first.click()
    expect(desk.page.locator("#id_remarks-0-text_en")).to_be_focused()


def test_wrong_field_is_shown_whatever_the_language(desk):
    desk.go("/admin/bulletins/bulletin/add/")
    desk.language("en")
    desk.page.click("[name=_save]")
    expect(desk.page.locator("#id_headline_zh_hans")).to_be_visible()


def test_remarks_are_moved_by_keyboard(desk):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    first, second = bulletin.remarks.all()
    desk.go(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    desk.page.locator("#remarks-0 h3").get_by_role("button", name="Move down").press("Enter")
    desk.save()
    assert list(bulletin.remarks.all()) == [second, first]


def test_without_javascript_every_text_can_be_typed(open_desk):
    desk = open_desk(java_script_enabled=False)
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    desk.go(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    fields = (
        "id_headline_zh_hans",
        "id_headline_vi",
        "id_remarks-0-text_th",
        "id_remarks-0-order",
    )
    assert desk.is_shown(*fields) == [True] * 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_admin_fits_a_telephone(open_desk, scheme):
    desk = open_desk(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    bulletin = one_of_each()
    for path in (
        "/admin/",
        "/admin/bulletins/bulletin/",
        reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]),
        reverse("admin:bulletins_publish", args=[bulletin.pk]),
        "/admin/people/speaker/add/",
    ):
        desk.go(path)
        wide = desk.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (path, wide) == (path, 0)


def is_asked_on_leaving(page):
    """Follow a link; the browser asks first, and the editor stays."""
    with page.expect_event("dialog") as asked:
        page.once("dialog", lambda dialog: dialog.dismiss())
        page.locator(".breadcrumbs a").first.click(no_wait_after=True)
    return asked.value.type == "beforeunload"


def leave(page):
    """Follow a link that leads away at once: a question would stop the test."""
    page.once("dialog", lambda dialog: pytest.fail(dialog.type))
    page.locator(".breadcrumbs a").first.click()
    page.wait_for_url("**/admin/")


def test_page_with_unsaved_changes_asks_before_it_is_left(desk):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    url = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    desk.go(url)
    was = desk.page.input_value("#id_headline_zh_hans")
    desk.page.fill("#id_headline_zh_hans", "改过的标题")
    assert is_asked_on_leaving(desk.page)
    assert desk.page.input_value("#id_headline_zh_hans") == "改过的标题"
    desk.page.fill("#id_headline_zh_hans", was)
    leave(desk.page)
    desk.go(url)
    desk.page.fill("#id_headline_zh_hans", "保存的标题")
    desk.save()
    leave(desk.page)
    assert Bulletin.objects.get().headline_zh_hans == "保存的标题"


def test_page_that_was_refused_asks_before_it_is_left(desk):
    desk.go("/admin/bulletins/bulletin/add/")
    desk.page.click("[name=_save]")
    expect(desk.page.locator(".problems")).to_be_visible()
    assert is_asked_on_leaving(desk.page)


def test_new_part_that_came_back_with_a_mistake_can_be_moved(desk):
    page = desk.page
    desk.go("/admin/bulletins/bulletin/add/")
    expect(page.locator("#remarks-group .reorder")).to_be_hidden()
    for index, text in enumerate(("甲", "乙")):
        page.locator("#remarks-group .add-row a").click()
        page.fill(f"#id_remarks-{index}-text_zh_hans", text)
    expect(page.locator("#remarks-group .reorder")).to_be_visible()
    page.click("[name=_continue]")
    page.locator(".problems a").first.click()
    expect(page.locator("#id_headline_zh_hans")).to_be_focused()
    page.fill("#id_headline_zh_hans", "标题")
    page.locator("#remarks-0 h3").locator(".moves button").last.click()
    desk.save()
    assert list(Bulletin.objects.get().remarks.values_list("text_zh_hans", flat=True)) == [
        "乙",
        "甲",
    ]
    assert desk.complaints == []
