"""The house keeps its walls: who may import whom, and what public code may read."""

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ["lmec", "organizations", "people", "bulletins"]
#: The top floor of every app: found by Django or named in urls.py, imported by nobody else.
PAGES = {
    "admin", "feeds", "filters", "media", "preview", "sitemaps", "subject_views", "urls", "views",
    "search_views", "overview_views", "calendars", "reporting_views", "tables", "review_page",
    "index_views", "meeting_views", "site_views", "card_views", "statement_views",
}  # fmt: skip
#: What public pages may read of bulletins: what was published, and reference records.
PUBLIC_MODELS = {
    "Edition", "EditionFile", "Passage", "Mention", "PublicationLog", "Instrument", "Topic",
    "SearchEntry", "ReaderReport",
}  # fmt: skip
#: Inside bulletins, from the ground up; a module imports those of lower floors only.
FLOORS = [
    {"content"},
    {"models"},
    {"approval", "translating"},
    {"compiling", "deriving"},
    {"chain", "exporting"},
    {"publishing"},
]


def modules():
    paths = (path for app in APPS for path in sorted((ROOT / app).rglob("*.py")))
    return [path.relative_to(ROOT) for path in paths if "migrations" not in path.parts]


#: Parsed while tests are collected: CPython 3.11 refuses to, now and then, once a browser test has
#: switched greenlets in the same process ("AST constructor recursion depth mismatch").
TREES = {path: ast.parse((ROOT / path).read_text(encoding="utf-8")) for path in modules()}


@cache
def imports_of(path):
    """Every absolute module or name that a module imports: 'people.models.Speaker'."""
    return tuple(_imports_of(path))


def _imports_of(path):
    package = list(path.parent.parts)
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            prefix = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{prefix}.{alias.name}" for alias in node.names)


def is_page(path):
    return path.stem in PAGES or "admin" in path.parts or "commands" in path.parts


def is_public(path):
    return path.stem in {
        "views", "subject_views", "search_views", "search", "suggesting", "filters", "feeds",
        "sitemaps", "media", "calendars", "tables", "linked_data", "overview_views", "matrix",
        "reporting_views", "card_views", "statement_views", "meeting_views", "site_views",
        "index_views", "gone", "drawing",
        "quoting", "editions", "facets", "presenting", "comparing", "meeting_reports",
    } and "models" not in path.parts  # fmt: skip


@pytest.mark.parametrize("path", modules(), ids=str)
def test_apps_import_leftwards_only(path):
    app = path.parts[0]
    if path == Path("lmec/urls.py"):
        return
    forbidden = set(APPS) - set(APPS[: APPS.index(app) + 1])
    assert [name for name in imports_of(path) if name.split(".")[0] in forbidden] == []


@pytest.mark.parametrize("path", [p for p in modules() if p.stem != "urls"], ids=str)
def test_nobody_but_urls_imports_a_page(path):
    def page_of_another_room(name):
        parts = name.split(".")
        if parts[0] not in APPS or parts[0] == "lmec":
            return False
        # Filter sets are what lists (and the API) are narrowed by, so these import them.
        pages = PAGES - {"filters"}
        return any(part in pages for part in parts[1:2]) and parts[1] not in path.parts

    if is_page(path) and "admin" in path.parts:
        return
    assert [name for name in imports_of(path) if page_of_another_room(name)] == []


@pytest.mark.parametrize("path", [p for p in modules() if is_public(p)], ids=str)
def test_public_pages_never_import_working_records(path):
    working = [
        name
        for name in imports_of(path)
        if name.startswith("bulletins.models.")
        and name.split(".")[2] not in PUBLIC_MODELS | {"editions"}
    ]
    working += [
        name
        for name in imports_of(path)
        if name.startswith(("bulletins.compiling", "bulletins.translating"))
        or name in {"bulletins.models", "bulletins.models.*"}
    ]
    assert working == []


@pytest.mark.parametrize("path", [p for p in modules() if p.parts[0] == "bulletins"], ids=str)
def test_bulletins_are_built_floor_by_floor(path):
    here = path.parts[1].removesuffix(".py")
    floor = next((n for n, names in enumerate(FLOORS) if here in names), None)
    if floor is None:
        return
    above = set().union(*FLOORS[floor + 1 :])
    used = {name.split(".")[1] for name in imports_of(path) if name.startswith("bulletins.")}
    assert used & above == set()


def test_no_rooms_of_bulletins_import_each_other_in_a_circle():
    rooms = {}
    for path in (p for p in modules() if p.parts[0] == "bulletins"):
        here = path.parts[1].removesuffix(".py")
        used = {name.split(".")[1] for name in imports_of(path) if name.startswith("bulletins.")}
        rooms.setdefault(here, set()).update(used - {here})
    TopologicalSorter(rooms).prepare()  # raises CycleError, which names the circle


NO_DJANGO = [
    path
    for path in modules()
    if path == Path("bulletins/content.py")
    or path.is_relative_to("bulletins/importing/reading")
    or path.is_relative_to("bulletins/importing/parsing")
]


@pytest.mark.parametrize("path", NO_DJANGO, ids=str)
def test_content_reading_and_parsing_know_nothing_of_django(path):
    assert [name for name in imports_of(path) if name.startswith("django")] == []


@pytest.mark.parametrize("path", modules(), ids=str)
def test_no_signals_and_no_save_overrides(path):
    tree = TREES[path]
    assert [name for name in imports_of(path) if "signals" in name] == []
    if "models" in path.parts or path.stem == "models":
        functions = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        assert "save" not in functions
