"""Settings survive kills and nonsense."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings import (
    Session,
    Settings,
    load_session,
    load_settings,
    save,
    without_traces,
    write_atomically,
)


def test_a_fresh_start_has_the_defaults_and_nothing_to_say(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (Settings(), [])
    assert load_session(tmp_path) == Session()


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", text_size=180, audience="children", keep_history=False)
    save(tmp_path / "new folder", chosen)
    assert load_settings(tmp_path / "new folder") == (chosen, [])
    place = Session(document="cml-basics", section="signs-1a2b", tree_width=310)
    save(tmp_path, place)
    assert load_session(tmp_path) == place


@pytest.mark.parametrize(
    ("table", "settings", "told"),
    [
        ({"theme": "pink"}, Settings(), "theme"),
        ({"text_size": 5000}, Settings(text_size=300), "text_size"),
        ({"text_size": "big"}, Settings(), "text_size"),
        ({"keep_history": 1}, Settings(), "keep_history"),
        ({"audience": "cats", "theme": "sepia"}, Settings(theme="sepia"), "audience"),
    ],
)
def test_a_bad_value_falls_back_and_is_told(
    tmp_path: Path, table: dict[str, object], settings: Settings, told: str
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(table), "utf-8")
    loaded, notes = load_settings(tmp_path)
    assert loaded == settings
    assert len(notes) == 1
    assert told in notes[0]


@given(st.binary(max_size=400))
def test_any_bytes_give_settings(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / "settings.json").write_bytes(data)
    (folder / "session.json").write_bytes(data)
    assert isinstance(load_settings(folder)[0], Settings)
    assert isinstance(load_session(folder), Session)


def test_a_deeply_nested_file_is_told_not_fatal(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("[" * 100_000, "utf-8")
    settings, notes = load_settings(tmp_path)
    assert settings == Settings()
    assert len(notes) == 1


def test_unknown_keys_of_a_newer_version_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "dark", "hologram": true}', "utf-8")
    assert load_settings(tmp_path) == (Settings(theme="dark"), [])


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, Settings(theme="dark"))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.settings.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(tmp_path / "settings.json", "{}")
    assert load_settings(tmp_path)[0].theme == "dark"
    assert [p.name for p in tmp_path.iterdir()] == ["settings.json"]


def test_a_session_without_traces_still_knows_the_window() -> None:
    session = Session(
        page="section:a#b",
        document="a",
        section="b",
        searches=["fever"],
        geometry="AAAA",
        tree_width=310,
        side_shown=False,
    )
    assert without_traces(session) == Session(geometry="AAAA", tree_width=310, side_shown=False)
