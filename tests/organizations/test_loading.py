"""Reference data: what is loaded, and what loading leaves as staff made it."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec
import pytest

from lmec import reference
from lmec.reference import File
from organizations import loading
from organizations.loading import MinistryEntry, load_countries, load_ministries
from organizations.models import Country, Ministry, Succession

pytestmark = pytest.mark.django_db


def load(file: File[MinistryEntry] | None = None, **options: Any) -> reference.Outcome:
    load_countries(loading.countries())
    return load_ministries(file or loading.ministries(), **options)


def changed(entry: str, **fields: Any) -> File[MinistryEntry]:
    """The file of a later release in which one entry is another."""
    file = loading.ministries()
    entries = [
        msgspec.structs.replace(one, **fields) if one.id == entry else one for one in file.entries
    ]
    return msgspec.structs.replace(file, entries=entries)


def english(text: str, confidence: Any = "found") -> reference.Names:
    return {
        "zh-hans": reference.Name("环境部", "found"),
        "en": reference.Name(text, confidence),
    }


def ministry(entry: str) -> Ministry:
    return Ministry.objects.get(reference_id=entry)


# What is loaded


def test_countries_stand_in_protocol_order():
    load()
    assert list(Country.objects.values_list("code", flat=True)) == [
        "cn",
        "kh",
        "la",
        "mm",
        "th",
        "vn",
    ]


def test_every_entry_was_in_the_edition_that_it_names():
    """An entry that is added needs a new edition of its file: see the file's own words."""
    assert {
        file.about.edition: len([e for e in file.entries if e.since == 1])
        for file in (loading.ministries(),)
    } == {1: 84}
    assert max(entry.since for entry in loading.ministries().entries) == 1


def test_ministry_has_names_country_parent_and_other_forms():
    load()
    feco = ministry("cn-feco")
    assert (feco.name_zh_hans, feco.name_en, feco.slug, feco.acronym) == (
        "对外合作与交流中心",
        "Foreign Environmental Cooperation Center",
        "cn-feco",
        "FECO",
    )
    assert (feco.country and feco.country.code, feco.parent and feco.parent.slug) == (
        "cn",
        "cn-mee",
    )
    assert set(feco.aliases.values_list("text", "language")) == {
        ("生态环境部对外合作与交流中心", "zh-hans"),
        ("Foreign Economic Cooperation Office", "en"),
        (
            "Center for Foreign Cooperation and Exchange of the Ministry of Ecology "
            "and Environment",
            "en",
        ),
        ("MEE-FECO", ""),
    }


def test_international_body_has_no_country():
    load()
    assert ministry("mrc").country is None
    assert ministry("mrc").kind == Ministry.Kind.INTERNATIONAL


def test_lineage_tells_renaming_merger_and_split_apart():
    load()
    kinds = {
        (row.predecessor.slug, row.successor.slug): (row.kind, row.date)
        for row in Succession.objects.select_related("predecessor", "successor")
    }
    assert kinds["th-deqp", "th-dcce"] == ("renamed", "2023-08-18")
    assert kinds["vn-monre", "vn-mae"] == ("merged", "2025-03-01")
    assert kinds["vn-mard", "vn-mae"] == ("merged", "2025-03-01")
    assert kinds["vn-vea", "vn-pcd"] == ("split", "2022")
    assert kinds["kh-gdancp", "kh-gdnpa"] == ("renamed", "")


def test_date_known_only_as_a_range_is_the_widest_and_says_so():
    load()
    old, new = ministry("kh-gdancp"), ministry("kh-gdnpa")
    assert (old.valid_to, new.valid_from) == ("2021", "2020")
    assert "Ended some time from 2020 to 2021" in old.note


def test_two_installations_agree_on_identities():
    load()
    assert ministry("cn-mee").uuid == uuid.uuid5(reference.NAMESPACE, "ministry:cn-mee")
    first = Succession.objects.get(predecessor=ministry("cn-mep"))
    assert first.uuid == uuid.uuid5(reference.NAMESPACE, "succession:cn-mep:cn-mee")


def test_names_that_nobody_confirmed_are_marked():
    load()
    assert ministry("cn-mee").needs_check == ["km", "th", "vi"]
    assert ministry("kh-moe").needs_check == []


# What loading again leaves alone


def test_loading_again_changes_nothing():
    load()
    before = list(Ministry.objects.order_by("pk").values())
    outcome = load()
    assert (outcome.created, outcome.updated, outcome.kept, outcome.deleted) == ([], [], [], [])
    assert list(Ministry.objects.order_by("pk").values()) == before


def test_name_that_staff_changed_stays():
    load()
    Ministry.objects.filter(reference_id="kh-moe").update(name_en="Our wording")
    outcome = load(changed("kh-moe", names=english("A later wording")))
    assert ministry("kh-moe").name_en == "Our wording"
    assert outcome.kept == ["kh-moe.name_en"]


def test_name_that_staff_left_gets_the_new_value():
    load()
    outcome = load(changed("kh-moe", names=english("A later wording"), acronym="MoEnv"))
    moe = ministry("kh-moe")
    assert (moe.name_en, moe.acronym, moe.name_km) == ("A later wording", "MoEnv", "")
    assert outcome.updated == ["kh-moe"]


def test_empty_name_that_staff_filled_in_stays():
    load()
    Ministry.objects.filter(reference_id="kh-moe").update(name_vi="Bộ Môi trường")
    names = {**english("Ministry of Environment"), "vi": reference.Name("Bộ", "ours")}
    load(changed("kh-moe", names=names))
    assert ministry("kh-moe").name_vi == "Bộ Môi trường"
    assert ministry("kh-moe").needs_check == []


def test_parent_that_staff_changed_stays():
    load()
    Ministry.objects.filter(reference_id="cn-lmec").update(parent=ministry("cn-mee"))
    load(changed("cn-lmec", parent="cn-caec"))
    assert ministry("cn-lmec").parent == ministry("cn-mee")


def test_mark_that_staff_cleared_is_not_set_again():
    load()
    Ministry.objects.filter(reference_id="cn-mee").update(needs_check=["km"])
    load()
    assert ministry("cn-mee").needs_check == ["km"]


def test_mark_comes_with_a_new_name_and_goes_with_its_confirmation():
    load()
    load(changed("kh-moe", names=english("A guess", "ours")))
    assert ministry("kh-moe").needs_check == ["en"]
    load(changed("kh-moe", names=english("A guess", "found")))
    assert ministry("kh-moe").needs_check == []


def test_other_form_that_staff_removed_stays_removed():
    load()
    ministry("kh-moe").aliases.all().delete()
    ministry("kh-moe").aliases.create(text="Env. ministry")
    load(changed("kh-moe", aliases={"en": ["Ministry of the Environment", "MoE Cambodia"]}))
    assert set(ministry("kh-moe").aliases.values_list("text", flat=True)) == {
        "Env. ministry",
        "MoE Cambodia",
    }


def test_succession_that_staff_changed_or_deleted_stays():
    load()
    Succession.objects.filter(predecessor=ministry("cn-mep")).update(date="2018-04-16")
    Succession.objects.filter(predecessor=ministry("th-deqp")).delete()
    load()
    assert Succession.objects.get(predecessor=ministry("cn-mep")).date == "2018-04-16"
    assert not Succession.objects.filter(predecessor=ministry("th-deqp")).exists()


def test_entry_that_staff_deleted_stays_deleted_until_it_is_asked_for():
    load()
    ministry("iisd").delete()
    assert load().deleted == ["iisd"]
    assert not Ministry.objects.filter(reference_id="iisd").exists()
    assert load(restore=True).created == ["iisd"]


def test_entry_of_a_later_edition_is_loaded():
    load()
    file = loading.ministries()
    new = msgspec.structs.replace(file.entries[-1], id="new-body", since=2)
    later = File(about=reference.About(edition=2), entries=[*file.entries, new])
    outcome = load(later)
    assert outcome.created == ["new-body"]


def test_country_made_by_staff_is_taken_over_with_its_names():
    Country.objects.create(code="kh", slug="cambodia", name_en="Our Cambodia")
    load()
    cambodia = Country.objects.get(code="kh")
    assert (cambodia.slug, cambodia.name_en, cambodia.name_zh_hans) == (
        "cambodia",
        "Our Cambodia",
        "柬埔寨",
    )
    assert ministry("kh-moe").country == cambodia


def test_address_that_staff_gave_to_another_body_is_left_to_it():
    Ministry.objects.create(slug="cn-mee", name_zh_hans="另一个机构")
    load()
    assert ministry("cn-mee").slug == "cn-mee-2"
