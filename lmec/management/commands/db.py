import argparse
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, connections

from lmec.database.base import DatabaseWrapper


class Command(BaseCommand):
    help = (
        "Look after the embedded PostgreSQL. It starts by itself when something connects, and "
        "the last process stops it; `stop` is for one that was left over."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("status", help="say whether it runs; exit code 3 when it does not")
        actions.add_parser("stop", help="stop it, whoever uses it")
        actions.add_parser("url", help="print its address, good while it runs")
        psql = actions.add_parser("psql", help="open a psql session (also with DATABASE_URL)")
        psql.add_argument("parameters", nargs=argparse.REMAINDER, help="passed on after --")

    def handle(self, *, action: str, **options: Any) -> None:
        if action == "psql":
            call_command("dbshell", "--", *[p for p in options["parameters"] if p != "--"])
            return
        connection = connections[DEFAULT_DB_ALIAS]
        if not isinstance(connection, DatabaseWrapper):
            raise CommandError("DATABASE_URL is set: the embedded PostgreSQL is not in use.")
        server = connection.server
        if action == "url":
            self.stdout.write(server.url)
        elif action == "stop":
            self.stdout.write("Stopped." if server.stop() else "It was not running.")
        elif server.is_running():
            self.stdout.write(f"Running: {server.data}, socket in {server.socket_dir}")
        else:
            raise CommandError(f"Not running: {server.data}", returncode=3)
