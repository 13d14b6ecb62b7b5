"""The house keeps its walls: who may import whom, and what public code may read."""

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

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
    "Edition", "EditionFile", "Passage", "Mention", "PublicationLog", "Instrument",
    "InstrumentStage", "Topic", "SearchEntry", "ReaderReport",
}  # fmt: skip
#: Inside bulletins, from the ground up; a module imports those of lower floors only.
FLOORS = [
    {"content"},
    {"models"},
    {"blocks"},
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
        "quoting", "lives", "editions", "facets", "presenting", "comparing", "meeting_reports",
    } and "models" not in path.parts  # fmt: skip


def offences(wrong, paths=None):
    """What each module does against a rule: {module: its offences}, empty when all keep it."""
    found = {str(path): list(wrong(path)) for path in paths or modules()}
    return {path: names for path, names in found.items() if names}


def test_apps_import_leftwards_only():
    def wrong(path):
        lower = APPS[: APPS.index(path.parts[0]) + 1]
        above = set(APPS) - set(lower) if path != Path("lmec/urls.py") else set()
        return (name for name in imports_of(path) if name.split(".")[0] in above)

    assert offences(wrong) == {}


def test_nobody_but_urls_imports_a_page():
    def wrong(path):
        if path.stem == "urls" or (is_page(path) and "admin" in path.parts):
            return []
        # Filter sets are what lists (and the API) are narrowed by, so these import them.
        pages = PAGES - {"filters"}
        return (
            name
            for name in imports_of(path)
            for app, room, *_rest in [[*name.split("."), ""]]
            if app in APPS[1:] and room in pages and room not in path.parts
        )

    assert offences(wrong) == {}


def test_public_pages_never_import_working_records():
    def wrong(path):
        for name in imports_of(path):
            if name.startswith("bulletins.models."):
                if name.split(".")[2] not in PUBLIC_MODELS | {"editions"}:
                    yield name
            elif name == "bulletins.models" or name.startswith(
                ("bulletins.compiling", "bulletins.translating")
            ):
                yield name

    public = [path for path in modules() if is_public(path)]
    assert len(public) > 25
    assert offences(wrong, public) == {}


def rooms_of_bulletins():
    """{room: the rooms that it imports}; a room is a module or package at the top of bulletins."""
    rooms = {}
    for path in (path for path in modules() if path.parts[0] == "bulletins"):
        here = path.parts[1].removesuffix(".py")
        used = {name.split(".")[1] for name in imports_of(path) if name.startswith("bulletins.")}
        rooms.setdefault(here, set()).update(used - {here})
    return rooms


def test_bulletins_are_built_floor_by_floor():
    rooms = rooms_of_bulletins()
    above = set().union(*FLOORS)
    for floor in FLOORS:
        above -= floor
        assert {room: rooms[room] & above for room in floor if rooms[room] & above} == {}


def test_no_rooms_of_bulletins_import_each_other_in_a_circle():
    TopologicalSorter(rooms_of_bulletins()).prepare()  # raises CycleError, which names the circle


def test_content_reading_and_parsing_know_nothing_of_django():
    def wrong(path):
        return (name for name in imports_of(path) if name.startswith("django"))

    free = [
        path
        for path in modules()
        if path == Path("bulletins/content.py")
        or path.is_relative_to("bulletins/importing/reading")
        or path.is_relative_to("bulletins/importing/parsing")
    ]
    assert len(free) > 40
    assert offences(wrong, free) == {}


def test_no_signals_and_no_save_overrides():
    def wrong(path):
        yield from (name for name in imports_of(path) if "signals" in name)
        if "models" in path.parts or path.stem == "models":
            defined = (n.name for n in ast.walk(TREES[path]) if isinstance(n, ast.FunctionDef))
            yield from (name for name in defined if name == "save")

    assert offences(wrong) == {}
