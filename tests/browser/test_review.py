"""Documents come in by the browser: uploaded, asked about, accepted, published."""

import base64
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from bulletins.models import Bulletin, Edition, Review
from people.models import Speaker
from tests import builders

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
expect.set_options(timeout=30_000)  # reading a document takes its time on a busy machine


SAMPLES = Path(__file__).parent.parent / "samples"
LIST = "/admin/bulletins/review/"


class Desk:
    def __init__(self, context, base):
        self.page, self.base, self.complaints = context.new_page(), base, []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self.listen)

    def listen(self, message):
        if message.type == "error":
            self.complaints.append(message.text)

    def go(self, path):
        self.page.goto(f"{self.base}{path}")

    def press(self, button):
        with self.page.expect_navigation():
            button.click()


@pytest.fixture
def open_desk(chromium, live_server, client):
    client.force_login(builders.make_user())
    contexts = []

    def opened(language="en", **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        cookies = {
            settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
            settings.LANGUAGE_COOKIE_NAME: language,
        }
        context.add_cookies(
            [{"name": n, "value": v, "url": live_server.url} for n, v in cookies.items()]
        )
        return Desk(context, live_server.url)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def files(tmp_path):
    for code in ("cn", "kh", "la", "mm", "th", "vn"):
        builders.make_country(code)
    builders.make_ministry("环境部", "kh", slug="kh-moe", name_en="Ministry of Environment")
    builders.make_ministry("自然资源与环境部", "la", slug="la-monre")
    picture = base64.b64encode(builders.picture_file().read()).decode()
    made = []
    for name in ("zh-blocks.md", "en-simple.md", "zh-table.md"):
        text = (SAMPLES / name).read_text(encoding="utf-8").replace("iVBORw0KGgo=", picture)
        (tmp_path / name).write_text(text, encoding="utf-8")
        made.append(tmp_path / name)
    return made


def test_row_16_three_files_are_uploaded_asked_about_accepted_and_published(open_desk, files):
    known = builders.make_speaker("Bounmi Phetsavanh", country=builders.make_country("la"))
    desk = open_desk()
    page = desk.page
    desk.go(LIST)
    page.set_input_files("#files", files)
    page.locator("#upload [type=submit]").click()
    expect(page.locator(".progress .taken")).to_have_count(3)
    expect(page.locator(".all-read")).to_contain_text("Waiting for review: 3. Refused: 0.")
    assert (Review.objects.count(), Bulletin.objects.count()) == (3, 0)
    for file in files:  # the list below is read anew
        expect(page.locator("#open-reviews")).to_contain_text(file.name)

    page.locator(".progress .taken a").first.click()
    desk.press(page.get_by_role("button", name=f"This is {known.name_en}"))
    answers = page.locator(".question .answers form:first-child button")
    while answers.count():
        desk.press(answers.first)
    assert Bulletin.objects.count() == 0
    desk.press(page.get_by_role("button", name="Accept", exact=True))
    bulletin = Bulletin.objects.get()
    assert known in {remark.speaker for remark in bulletin.remarks.all()}

    page.click(".publishlink")
    desk.press(page.locator("#publish-form .default"))
    expect(page.locator(".messagelist .success")).to_contain_text("v1")
    assert Edition.objects.current().get().bulletin == bulletin
    assert Review.objects.count() == 2
    assert desk.complaints == []


def edit(desk, key, text):
    """Open the editor of a field, type, send."""
    form = desk.page.locator(".edit form").filter(
        has=desk.page.locator(f'[name=subject][value="{key}"]')
    )
    form.locator("xpath=..").locator("summary").click()
    form.locator("[name=value]").fill(text)
    desk.press(form.locator("[type=submit]"))


def test_a_bilingual_document_is_mended_left_taken_up_and_accepted(open_desk, files, tmp_path):
    source = (SAMPLES / "both-by-turns.md").read_text(encoding="utf-8")
    picture = base64.b64encode(builders.picture_file().read()).decode()
    source = source.replace(
        "**Bounmy Phetsavanh**", f"![](data:image/png;base64,{picture})\n\n**Bounmy Phetsavanh**"
    )
    file = tmp_path / "both.md"
    file.write_text(f"{source}\n责任编辑：石磊\n", encoding="utf-8")
    desk = open_desk()
    page = desk.page
    review_of(desk, file)

    edit(desk, "headline", "湿地对话在万象举行")
    edit(desk, "en.headline", "Wetlands Dialogue in Vientiane")
    left = page.locator(".left li", has_text="责任编辑")
    left.locator("[name=value]").select_option(label="lead (简体中文)")
    desk.press(left.locator("[type=submit]"))

    # The portrait belongs to the second speaker, and only its upper half.
    shown = page.locator("#picture-0")
    shown.locator("select").select_option(label="2. portrait of 林静")
    whole = shown.locator(".whole")
    whole.scroll_into_view_if_needed()
    box = whole.bounding_box()
    page.mouse.move(box["x"] + 1, box["y"] + 1)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    desk.press(shown.locator("[type=submit]"))

    # Left, and taken up again.
    page.locator(".closelink").click()
    desk.press(page.locator(".reviews a").first)
    expect(page.locator(".answered summary")).to_contain_text("(4)")
    expect(page.locator("[data-target='en.headline'] .value")).to_have_text(
        "Wetlands Dialogue in Vientiane"
    )
    assert Bulletin.objects.count() == 0
    desk.press(page.locator("#accept [type=submit]").first)
    bulletin = Bulletin.objects.get()
    headlines = (bulletin.headline_zh_hans, bulletin.headline_en)
    assert headlines == ("湿地对话在万象举行", "Wetlands Dialogue in Vientiane")
    assert bulletin.lead_zh_hans.endswith("责任编辑：石磊")
    portrayed = Speaker.objects.exclude(portrait="").get()
    assert portrayed.name_zh_hans == "林静"
    assert portrayed.portrait.height < portrayed.portrait.width
    assert desk.complaints == []


def test_a_record_is_found_while_one_types(open_desk, files):
    known = builders.make_speaker("Narumon Oris", country=builders.make_country("la"))
    desk = open_desk()
    review_of(desk, files[0])
    field = desk.page.locator(".field", has=desk.page.locator(".value", has_text="Bounmy"))
    field.locator(".meant summary").first.click()
    field.locator("[type=search]").first.fill("oris")
    desk.press(field.get_by_role("button", name="Narumon Oris").first)
    given = Review.objects.get().answers["given"][-1]
    assert (given["act"], given["value"]) == ("record", str(known.uuid))
    assert desk.complaints == []


def test_everything_is_done_with_the_keyboard(open_desk, files):
    """Without dragging: a passage leads to its field, the field is edited and sent."""
    desk = open_desk()
    page = desk.page
    review_of(desk, files[0])
    page.locator(".sheet .to-field", has_text="headline").first.focus()
    page.keyboard.press("Enter")
    for _ in range(2):  # the field's own link, then its editor
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#draft [name=value]:focus")).to_be_visible()
    page.keyboard.press("Control+a")
    page.keyboard.type("Another headline")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("[data-target=headline] .value")).to_have_text("Another headline")
    # The page stands where it stood, with the field at hand.
    expect(page.locator(".field:focus")).to_contain_text("Another headline")
    assert desk.complaints == []


def review_of(desk, file):
    desk.go(LIST)
    desk.page.set_input_files("#files", [file])
    desk.page.locator("#upload [type=submit]").click()
    desk.press(desk.page.locator(".progress .taken a"))  # waits for the page's scripts, too
    return Review.objects.get()


def drag(page, what, to):
    """By hand, step by step: a browser that sees one leap takes it for no drag."""
    start, end = what.bounding_box(), to.bounding_box()
    page.mouse.move(start["x"] + 10, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(start["x"] + 20, start["y"] + 20, steps=5)
    page.mouse.move(end["x"] + 30, end["y"] + 8, steps=10)
    page.mouse.up()


def test_left_over_text_is_dragged_to_its_field(open_desk, files):
    desk = open_desk()
    review_of(desk, files[0])
    left = desk.page.locator(".left li", has_text="责任编辑").locator(".words")
    target = desk.page.locator("[data-target=closing]")
    # As by hand: the two panes fill the window, and the draft is scrolled inside its own.
    target.evaluate(
        """field => {
          const pane = field.closest("#draft");
          pane.closest(".side-by-side").scrollIntoView({ block: "start", behavior: "instant" });
          const bottom = pane.getBoundingClientRect().bottom;
          pane.scrollTop += field.getBoundingClientRect().bottom - bottom + 40;
        }"""
    )
    with desk.page.expect_navigation(timeout=8000):
        drag(desk.page, left, target)
    expect(desk.page.locator("[data-target=closing] .value")).to_contain_text("责任编辑")
    assert desk.complaints == []


def test_remarks_are_moved_by_button_and_by_key_split_and_put_into_a_section(open_desk, files):
    desk = open_desk()
    page = desk.page
    review_of(desk, files[0])

    def card(name):
        named = page.locator("[data-target$='.name'] .value", has_text=name)
        return page.locator("#draft .card", has=named)

    desk.press(card("林静").get_by_role("button", name="Down"))
    card("林静").get_by_role("button", name="Down").focus()
    with page.expect_navigation():
        page.keyboard.press("Alt+ArrowDown")
    work = card("林静").locator(".work")
    work.locator("summary").click()
    desk.press(work.get_by_role("button", name="Split here"))
    work = card("纳瓦·西里").locator(".work")
    work.locator("summary").click()
    work.get_by_label("A section begins before it").fill("经验分享")
    desk.press(work.get_by_role("button", name="Add section"))
    desk.press(page.locator("#accept [type=submit]").first)

    remarks = list(Bulletin.objects.get().remarks.order_by("order"))
    words = "她强调，数据共享是下一步的重点。"  # the second paragraph, now a remark of its own
    assert [r.printed_name_zh_hans or r.text_zh_hans for r in remarks[:5]] == [
        "Sok DARA", "Bounmy Phetsavanh", "林静", words, "纳瓦·西里",
    ]  # fmt: skip
    assert [r.section and r.section.heading_zh_hans for r in remarks[:5]] == [
        None, None, None, None, "经验分享",
    ]  # fmt: skip
    assert desk.complaints == []


def test_a_passage_leads_to_its_field_and_back(open_desk, files):
    desk = open_desk()
    review_of(desk, files[0])
    link = desk.page.locator(".sheet .to-field", has_text="closing").first
    link.click()
    assert "#field-" in desk.page.url
    expect(desk.page.locator(".field:target")).to_be_in_viewport()


def test_a_click_in_a_picture_sets_its_focal_point(open_desk, files):
    desk = open_desk()
    review_of(desk, files[0])
    picture = desk.page.locator(".picture-pair .whole")
    picture.evaluate("image => image.decode()")  # before it is loaded it has no size
    box = picture.bounding_box()
    picture.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
    desk.press(desk.page.locator(".pictures [type=submit]"))
    given = Review.objects.get().answers["given"][0]
    assert (given["x"], given["y"]) == (25, 75)
    assert desk.complaints == []


def is_asked_on_leaving(page):
    with page.expect_event("dialog") as asked:
        page.once("dialog", lambda dialog: dialog.dismiss())
        page.locator(".breadcrumbs a").first.click(no_wait_after=True)
    return asked.value.type == "beforeunload"


def test_a_page_whose_files_wait_or_whose_frame_is_not_set_asks_before_it_is_left(
    open_desk, files
):
    desk = open_desk()
    page = desk.page
    desk.go(LIST)
    page.route("**/review/add/", lambda route: None)  # the first is never taken in
    page.set_input_files("#files", files)
    page.locator("#upload [type=submit]").click()
    expect(page.locator(".progress progress")).to_have_count(3)
    assert is_asked_on_leaving(page)

    desk = open_desk()
    review_of(desk, files[0])
    picture = desk.page.locator(".picture-pair .whole")
    picture.evaluate("image => image.decode()")
    picture.click(position={"x": 3, "y": 3})
    assert is_asked_on_leaving(desk.page)


def test_without_javascript_everything_works(open_desk, files):
    desk = open_desk(java_script_enabled=False)
    page = desk.page
    page.goto(f"{desk.base}{LIST}")
    page.set_input_files("#files", files[:1])
    desk.press(page.locator("#upload [type=submit]"))
    left = page.locator(".left li", has_text="责任编辑")
    left.locator("[name=value]").select_option("lead")
    desk.press(left.locator("button"))
    desk.press(page.locator("#accept [type=submit]"))
    assert Bulletin.objects.get().lead_zh_hans.endswith("责任编辑：石磊")
    assert Speaker.objects.exists()


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_screen_fits_a_telephone(open_desk, files, language):
    desk = open_desk(language=language, viewport={"width": 360, "height": 740})
    review = review_of(desk, files[0])
    for path in (LIST, reverse("admin:bulletins_review_change", args=[review.pk])):
        desk.go(path)
        wide = desk.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (path, wide) == (path, 0)
