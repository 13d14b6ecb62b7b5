"""Nothing typed is lost, in a real browser: a crash, a server that is away, a session that ended,
two tabs; and who else is there."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from bulletins import commenting
from bulletins.models import Bulletin, Comment
from tests import builders

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHRASE = "a long pass phrase"


@pytest.fixture
def sign_in(chromium, live_server):
    """A browser of its own for every user."""
    contexts = []

    def signed_in(username="editor", **options):
        client = Client()
        client.force_login(builders.make_user(username))
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        cookies = {
            settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
            settings.LANGUAGE_COOKIE_NAME: "en",
        }
        context.add_cookies(
            [{"name": n, "value": v, "url": live_server.url} for n, v in cookies.items()]
        )
        return context

    yield signed_in
    for context in contexts:
        context.close()


@pytest.fixture
def issue(live_server):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    return live_server.url + reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def opened(context, url):
    page = context.new_page()
    page.goto(url)
    return page


KEPT = "Object.keys(localStorage).filter(k => k.startsWith('lmec-kept:')).length"


def kept(page):
    return page.evaluate(KEPT)


def wait_until_kept(page, count=1):
    page.evaluate(
        f"""() => new Promise((done) => {{
          const look = () => ({KEPT} === {count} ? done() : setTimeout(look, 50));
          look();
        }})"""
    )


def type_lead(page, text):
    page.fill("#id_lead_zh_hans", text)
    wait_until_kept(page)


def bring_back(page):
    with page.expect_navigation():
        page.click("#kept-offer .bring-back")


def save(page):
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()


def sign_in_again(page, username="editor"):
    page.fill("#id_username", username)
    page.fill("#id_password", PHRASE)
    page.click(".submit-row [type=submit]")


def test_text_comes_back_after_a_crash(sign_in, issue):
    context = sign_in()
    page = opened(context, issue)
    page.locator("#remarks-group .add-row a").click()
    page.fill("#id_remarks-1-text_zh_hans", "新的讲话")
    type_lead(page, "崩溃之前打的字")
    page.close()  # as a crash would: nobody is asked
    page = opened(context, issue)
    expect(page.locator("#kept-offer")).to_be_visible()
    bring_back(page)
    assert page.input_value("#id_lead_zh_hans") == "崩溃之前打的字"
    assert page.input_value("#id_remarks-1-text_zh_hans") == "新的讲话"
    assert Bulletin.objects.get().lead_zh_hans != "崩溃之前打的字"
    save(page)
    assert Bulletin.objects.get().lead_zh_hans == "崩溃之前打的字"
    wait_until_kept(page, 0)
    expect(page.locator("#kept-offer")).to_be_hidden()


def test_offer_can_be_thrown_away(sign_in, issue):
    context = sign_in()
    page = opened(context, issue)
    type_lead(page, "不要的字")
    page.close()
    page = opened(context, issue)
    page.click("#kept-offer .throw-away")
    expect(page.locator("#kept-offer")).to_be_hidden()
    assert kept(page) == 0


def test_change_that_was_taken_back_is_not_kept(sign_in, issue):
    page = opened(sign_in(), issue)
    was = page.input_value("#id_lead_zh_hans")
    type_lead(page, "改过")
    page.fill("#id_lead_zh_hans", was)
    wait_until_kept(page, 0)


def test_server_that_is_away_takes_nothing_and_a_further_try_saves(sign_in, issue):
    context = sign_in()
    page = opened(context, issue)
    type_lead(page, "离线打的字")
    context.set_offline(True)
    page.click("[name=_continue]")
    expect(page.locator("#kept-away")).to_be_visible()
    assert page.input_value("#id_lead_zh_hans") == "离线打的字"
    context.set_offline(False)
    page.click("#kept-away .try-again")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Bulletin.objects.get().lead_zh_hans == "离线打的字"
    assert page.url == issue  # the button that was pressed is remembered


def test_session_that_ended_is_renewed_in_another_tab_and_the_page_saves(sign_in, issue):
    context = sign_in()
    page = opened(context, issue)
    type_lead(page, "过期之后的字")
    Session.objects.all().delete()
    page.click("[name=_continue]")
    expect(page.locator("#kept-signed-out")).to_be_visible()
    with context.expect_page() as opening:
        page.click("#kept-signed-out a")
    sign_in_again(opening.value)
    expect(opening.value.locator("#user-tools")).to_be_visible()
    page.click("#kept-signed-out .try-again")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Bulletin.objects.get().lead_zh_hans == "过期之后的字"


def test_without_javascript_a_session_that_ended_is_renewed_on_the_way(sign_in, issue):
    page = opened(sign_in(java_script_enabled=False), issue)
    page.fill("#id_lead_zh_hans", "没有脚本\n两行")
    Session.objects.all().delete()
    page.click("[name=_continue]")
    expect(page.locator(".kept-note")).to_be_visible()
    sign_in_again(page)
    page.click("#send-on [type=submit]")
    assert page.input_value("#id_lead_zh_hans") == "没有脚本\n两行"
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Bulletin.objects.get().lead_zh_hans == "没有脚本\n两行"


def test_two_tabs_keep_their_own_and_are_not_offered_each_others(sign_in, issue):
    context = sign_in()
    first, second = opened(context, issue), opened(context, issue)
    type_lead(first, "第一个")
    second.fill("#id_closing_zh_hans", "第二个")
    wait_until_kept(second, 2)
    third = opened(context, issue)
    third.wait_for_timeout(500)
    expect(third.locator("#kept-offer")).to_be_hidden()
    save(first)
    wait_until_kept(second, 1)
    second.close()
    third.reload()
    expect(third.locator("#kept-offer")).to_be_visible()
    bring_back(third)
    assert third.input_value("#id_closing_zh_hans") == "第二个"
    assert third.input_value("#id_lead_zh_hans") == "第一个"  # what the other tab saved stands


def test_another_user_of_the_browser_is_offered_nothing_and_signing_out_forgets(sign_in, issue):
    context = sign_in()
    page = opened(context, issue)
    type_lead(page, "私人的字")
    other = sign_in("other")
    context.add_cookies(
        [each for each in other.cookies() if each["name"] == settings.SESSION_COOKIE_NAME]
    )
    page.close()
    page = opened(context, issue)
    page.wait_for_timeout(500)
    expect(page.locator("#kept-offer")).to_be_hidden()
    assert kept(page) == 1
    page.evaluate("localStorage.setItem('lmec-kept:x:1', JSON.stringify({at: 0}))")
    page.reload()
    assert page.evaluate("localStorage.getItem('lmec-kept:x:1')") is None


def test_signing_out_forgets_what_was_kept(sign_in, issue):
    page = opened(sign_in(), issue)
    type_lead(page, "私人的字")
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("#logout-form button")
    page.wait_for_url("**/logout/")
    assert kept(page) == 0


def test_reason_of_an_act_is_kept_too(sign_in, live_server):
    bulletin = builders.publish_bulletin().bulletin
    url = live_server.url + reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    context = sign_in()
    page = opened(context, url)
    page.fill("#id_reason", "数字有误")
    wait_until_kept(page)
    page.close()
    page = opened(context, url)
    bring_back(page)
    assert page.input_value("#id_reason") == "数字有误"
    assert bulletin.editions.get().is_current


def test_comment_is_kept_and_offered_again_and_sent_to_its_own_form(sign_in, issue):
    """Several forms of one page share the bars, and each keeps its own."""
    bulletin = Bulletin.objects.get()
    commenting.say(bulletin, language="zh-hans", text="Why?", by=builders.make_user("other"))
    context = sign_in()
    address = issue.replace("/change/", "/comments/")
    page = opened(context, address)
    page.fill("#new-comment-text", "在隧道里写的批注")
    context.set_offline(True)
    page.click(".new-comment button")
    expect(page.locator("#kept-away")).to_be_visible()
    wait_until_kept(page, 1)
    context.set_offline(False)
    page.close()
    page = opened(context, address)
    expect(page.locator("#kept-offer")).to_be_visible()
    bring_back(page)
    assert page.input_value("#new-comment-text") == "在隧道里写的批注"
    with page.expect_navigation():
        page.click(".new-comment button")
    said = Comment.objects.get(text="在隧道里写的批注")
    assert (said.thread, said.by.username) == (None, "editor")
    page = opened(context, address)
    wait_until_kept(page, 0)


def test_other_editor_is_named_while_both_have_the_page_open(sign_in, issue):
    first = opened(sign_in("Li Xia"), issue)
    second = opened(sign_in("Zhou Jun"), issue)
    expect(second.locator("#presence")).to_contain_text("Li Xia is editing this since")
    first.goto("about:blank")
    second.reload()
    expect(second.locator("#presence")).to_be_empty()


def test_conflict_is_answered_by_a_click_and_seen_in_the_form(sign_in, issue):
    page = opened(sign_in(), issue)
    page.fill("#id_lead_zh_hans", "我的导语")
    Bulletin.objects.update(lead_zh_hans="他们的导语")
    page.click("[name=_continue]")
    expect(page.locator(".conflict ins")).to_have_text("我")
    page.check(".conflict input[value=theirs]")
    assert page.input_value("#id_lead_zh_hans") == "他们的导语"
    page.check(".conflict input[value=mine]")
    assert page.input_value("#id_lead_zh_hans") == "我的导语"
    page.check(".conflict input[value=theirs]")
    save(page)
    assert Bulletin.objects.get().lead_zh_hans == "他们的导语"


def test_a_form_on_its_way_says_so_and_is_sent_once(sign_in, issue):
    page = opened(sign_in(), issue)
    held = []
    page.route(
        "**/change/",
        lambda route: held.append(route) if route.request.method == "POST" else route.continue_(),
    )
    # What Playwright looks at waits for the page that is on its way; the page itself does not.
    said = page.evaluate(
        """async () => {
            const press = () => document.querySelector("input[name=_continue]").click();
            const sign = document.getElementById("at-work");
            press();
            while (sign.hidden) await new Promise(requestAnimationFrame);
            press();
            return sign.textContent;
        }"""
    )
    assert said == "Please wait…"
    (sent,) = held
    with page.expect_navigation():
        sent.continue_()
    expect(page.locator("#at-work")).to_be_hidden()
