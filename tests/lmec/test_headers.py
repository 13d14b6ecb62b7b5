"""Every answer carries the security headers: pages, redirects, errors and the admin."""

import pytest

pytestmark = pytest.mark.django_db

EXPECTED = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
PATHS = [
    ("/", 302),
    ("/en/", 200),
    ("/en/bulletins", 301),
    ("/en/no-such-page/", 404),
    ("/en/bulletins/2022/13/", 404),
    ("/admin/", 302),
    ("/admin/login/", 200),
    ("/healthz", 200),
    ("/robots.txt", 200),
    ("/sitemap.xml", 200),
]


@pytest.mark.parametrize(("path", "status"), PATHS)
def test_every_answer_carries_the_security_headers(client, path, status):
    response = client.get(path)
    assert response.status_code == status
    assert {name: response.get(name) for name in EXPECTED} == EXPECTED
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_trace_is_refused(client):
    assert client.trace("/en/").status_code == 405


@pytest.mark.parametrize("path", [p for p, _status in PATHS if not p.startswith("/admin")])
def test_public_answers_set_no_cookie(client, path):
    assert not client.get(path).cookies


def test_https_is_demanded_in_production(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31536000
    assert client.get("/en/").status_code == 301
    secure = client.get("/en/", secure=True)
    assert secure["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"


def test_the_cookie_of_the_language_is_kept_from_scripts(client):
    cookie = client.post("/admin/language/", {"language": "en"}).cookies["django_language"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
