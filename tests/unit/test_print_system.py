"""Which print service is asked, where none, one or another was chosen."""

import sys
from pathlib import Path

import pytest

from reader.ui.print_system import DOOR, VARIABLE, ask_this_machine_only


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def test_the_machine_s_own_door_is_used(tmp_path: Path) -> None:
    environment: dict[str, str] = {}
    ask_this_machine_only(environment, (str(tmp_path / "client.conf"),))
    assert environment == {VARIABLE: DOOR}


def test_a_print_server_in_the_environment_stands(tmp_path: Path) -> None:
    environment = {VARIABLE: "print.hospital.example"}
    ask_this_machine_only(environment, (str(tmp_path / "client.conf"),))
    assert environment == {VARIABLE: "print.hospital.example"}


def test_a_print_server_of_the_system_stands(tmp_path: Path) -> None:
    named = tmp_path / "client.conf"
    named.write_text("ServerName print.hospital.example\n", "utf-8")
    environment: dict[str, str] = {}
    ask_this_machine_only(environment, (str(named),))
    assert environment == {}


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_print_their_own_way(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    environment: dict[str, str] = {}
    ask_this_machine_only(environment, ())
    assert environment == {}
