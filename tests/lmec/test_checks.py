from lmec import checks


def ids(messages):
    return [message.id for message in messages]


def test_the_site_as_set_up_passes():
    assert checks.every_language_has_a_catalogue() == []
    assert checks.data_dir_is_writable() == []
    assert checks.site_url_is_an_address() == []


def test_a_language_without_a_catalogue_is_an_error(monkeypatch):
    monkeypatch.setattr(checks, "CODES", ("en", "zh-hans", "xx"))
    (message,) = checks.every_language_has_a_catalogue()
    assert message.id == "lmec.E001" and "xx" in message.msg


def test_a_data_folder_that_is_a_file_is_an_error(settings, tmp_path):
    settings.LMEC_DATA_DIR = tmp_path / "file"
    settings.LMEC_DATA_DIR.write_text("")
    assert ids(checks.data_dir_is_writable()) == ["lmec.E002"]


def test_a_site_address_without_a_scheme_is_an_error(settings):
    settings.LMEC_SITE_URL = "bulletins.example.org"
    assert ids(checks.site_url_is_an_address()) == ["lmec.E003"]


def test_a_plain_http_site_address_is_a_warning_in_production(settings):
    settings.LMEC_SITE_URL = "http://bulletins.example.org"
    assert ids(checks.site_url_is_https()) == ["lmec.W001"]
    settings.LMEC_SITE_URL = "https://bulletins.example.org"
    assert checks.site_url_is_https() == []
