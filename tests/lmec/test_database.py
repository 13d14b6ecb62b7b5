"""DATABASE_URL or the embedded server, Django's connection to it, and `manage.py db`.

Each Django here lives in a process of its own, with the settings that the test is about.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from lmec.database import configuration
from lmec.database.server import Server

ROOT = Path(__file__).parents[2]
DJANGO = """
import sys
from pathlib import Path
import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from lmec.database import configuration
url, data_dir = sys.argv[1:]
settings.configure(DATABASES={"default": configuration(url, Path(data_dir))}, USE_TZ=True)
django.setup()

def ask(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]

def db(*arguments):
    from lmec.management.commands.db import Command
    call_command(Command(), *arguments)
"""


def run(program: str, data_dir: Path, url: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DJANGO + program, url, str(data_dir)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def answer(program: str, data_dir: Path, url: str = "") -> str:
    done = run(program, data_dir, url)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def server(tmp_path):
    server = Server(tmp_path / "postgres")
    yield server
    server.leave()
    server.stop()


def test_configuration_without_url_is_embedded_in_the_data_directory(tmp_path):
    assert configuration("", tmp_path) == configuration(None, tmp_path)
    assert configuration("", tmp_path) == {
        "ENGINE": "lmec.database",
        "NAME": "lmec",
        "USER": "lmec",
        "PORT": "5432",
        "EMBEDDED": tmp_path / "postgres",
    }


def test_configuration_reads_a_url_as_postgresql_does(tmp_path):
    url = "postgres://staff:p%40ss%2Fword@db.example.org:6432/bulletins?sslmode=require"
    assert configuration(url, tmp_path) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "bulletins",
        "USER": "staff",
        "PASSWORD": "p@ss/word",
        "HOST": "db.example.org",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize(
    "url", ["postgresql://%2Frun%2Fpostgresql/lmec", "postgresql:///lmec?host=/run/postgresql"]
)
def test_configuration_reads_a_socket_folder(url, tmp_path):
    assert configuration(url, tmp_path)["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://staff:sesame@host/lmec",
        "postgres://staff:sesame@host",
        "postgres://staff:sesame@host/lmec?nonsense=1",
        "postgres://staff:sesame@[host/lmec",
    ],
)
def test_configuration_refuses_other_urls_without_telling_the_password(url, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refusal:
        configuration(url, tmp_path)
    assert "sesame" not in str(refusal.getrepr(style="long", showlocals=False).reprcrash)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None


def test_nothing_is_started_before_the_first_query(tmp_path):
    program = "call_command('check'); connection.ops; connection.settings_dict"
    answer(program, tmp_path / "var")
    assert not (tmp_path / "var").exists()


def test_first_query_starts_the_server_and_the_end_stops_it(server, tmp_path):
    assert answer("print(ask(\"SELECT lower('ĐẠI HỘI')\"))", tmp_path) == "đại hội"
    assert server.data.exists()
    assert not server.is_running()


def test_database_url_wins(server, tmp_path):
    server.ensure_running()
    program = "print(ask('SHOW unix_socket_directories'))"
    assert answer(program, tmp_path / "var", server.url) == str(server.socket_dir)
    assert not (tmp_path / "var").exists()


def test_test_databases_are_made_and_removed(server, tmp_path):
    program = """
name = connection.creation.create_test_db(verbosity=0)
print(name, ask("SELECT current_database()"))
connection.creation.clone_test_db("1", verbosity=0)
connection.creation.destroy_test_db(verbosity=0, suffix="1")
connection.creation.destroy_test_db("lmec", verbosity=0)
with connection._nodb_cursor() as cursor:
    cursor.execute("SELECT count(*) FROM pg_database WHERE datname LIKE 'test%'")
    print(cursor.fetchone()[0])
"""
    assert answer(program, tmp_path).splitlines() == ["test_lmec test_lmec", "0"]


def test_connection_comes_back_after_the_server_was_killed(server, tmp_path):
    program = f"""
import os
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE kept AS SELECT 58 AS issue")
os.kill(connection.server._postmaster(), {signal.SIGKILL:d})
connection.close()
print(ask("SELECT issue FROM kept"))
"""
    assert answer(program, tmp_path) == "58"


def test_without_a_server_django_sees_an_operational_error(tmp_path):
    (tmp_path / "postgres").write_text("not a folder")
    program = """
from django.db import OperationalError
try:
    ask("SELECT 1")
except OperationalError as error:
    print(error)
"""
    assert "cannot be started" in answer(program, tmp_path)


def test_db_status_stop_and_url(server, tmp_path):
    stopped = run("db('status')", tmp_path)
    assert stopped.returncode == 1 and "Not running" in stopped.stderr
    assert answer("db('stop')", tmp_path) == "It was not running."
    server.ensure_running()
    assert answer("db('status')", tmp_path).startswith("Running")
    assert answer("db('url')", tmp_path) == server.url
    assert answer("db('stop')", tmp_path) == "Stopped."
    assert not server.is_running()


def test_db_psql_passes_its_arguments_on(server, tmp_path):
    program = "db('psql', '--', '-Atc', 'SELECT current_user')"
    assert answer(program, tmp_path) == "lmec"


def test_db_leaves_another_server_alone(server, tmp_path):
    server.ensure_running()
    refused = run("db('stop')", tmp_path / "var", server.url)
    assert "DATABASE_URL is set" in refused.stderr
    assert server.is_running()


def test_reading_the_settings_starts_nothing(tmp_path):
    environment = {**os.environ, "LMEC_DATA_DIR": str(tmp_path / "var"), "DATABASE_URL": ""}
    command = [sys.executable, "-c", "import lmec.settings"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=60)
    assert not (tmp_path / "var" / "postgres").exists()
