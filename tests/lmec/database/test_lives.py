"""When the embedded server starts and stops."""

import multiprocessing
import signal

import pytest

from tests.lmec.database.using import (
    Client,
    ask,
    postmaster,
    use_and_return,
)


def test_processes_that_race_for_the_first_start_all_get_it(new_server):
    server = new_server()
    clients = [Client(server) for _ in range(6)]
    assert [client.is_ready() for client in clients] == [True] * 6
    assert ask(server, "SELECT 1") == 1
    for client in clients:
        client.go()
    assert not server.is_running()
    assert server.log.read_text().count("starting PostgreSQL") == 1


def test_last_one_out_stops_it(server):
    client = Client(server)
    assert client.is_ready()
    server.ensure_running()
    client.go()
    assert ask(server, "SELECT 1") == 1
    server.leave()
    assert not server.is_running()


def test_stop_and_start_keep_the_data(server):
    server.ensure_running()
    ask(server, "CREATE TABLE kept AS SELECT 58 AS issue")
    assert server.stop() is True
    assert server.stop() is False
    server.ensure_running()
    assert ask(server, "SELECT issue FROM kept") == 58


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signal_that_ends_the_last_client_stops_it(number, server):
    client = Client(server)
    assert client.is_ready()
    client.go(number)
    assert not server.is_running()


def test_killed_client_leaves_it_to_the_next_one(server):
    client = Client(server)
    assert client.is_ready()
    before = postmaster(server)
    client.go(signal.SIGKILL)
    server.ensure_running()
    assert postmaster(server) == before
    server.leave()
    assert not server.is_running()


def test_forked_child_does_not_stop_its_parents_server(server):
    server.ensure_running()
    child = multiprocessing.get_context("fork").Process(target=server.leave)
    child.start()
    child.join()
    assert ask(server, "SELECT 1") == 1


def test_child_of_multiprocessing_stops_it_at_its_end(new_server):
    server = new_server()
    child = multiprocessing.get_context("fork").Process(target=use_and_return, args=[server])
    child.start()
    child.join()
    assert child.exitcode == 0
    assert server.data.exists()
    assert not server.is_running()
