"""Themes, styles and icons are read once; what cannot be read is tried again."""

from pathlib import Path

import pytest

from reader.own_text import own_text
from reader.paths import find_places
from reader.settings import Settings
from reader.themes import load_theme


def test_a_text_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "icon.svg"
    with pytest.raises(OSError, match="icon"):
        own_text(file)
    file.write_text("<svg/>", "utf-8")
    assert own_text(file) == "<svg/>"
    file.unlink()
    assert own_text(file) == "<svg/>"


def test_a_theme_is_not_read_again_when_it_is_put_on_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = find_places(None).resource("themes")
    before = load_theme(folder, Settings(theme="light").theme)
    monkeypatch.setattr(Path, "read_text", lambda *_more: pytest.fail("read again"))
    assert load_theme(folder, "light") == before
