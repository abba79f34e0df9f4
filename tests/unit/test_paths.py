"""Files that travel with the program are found, and nothing outside them."""

from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.paths import find_places


def test_resources_are_found_and_nothing_is_created(tmp_path: Path) -> None:
    places = find_places(tmp_path / "portable")
    assert places.resource("themes/light.toml").is_file()
    assert not (tmp_path / "portable").exists()


def test_a_data_folder_holds_all_three_user_folders(tmp_path: Path) -> None:
    places = find_places(tmp_path)
    for folder in (places.settings, places.data, places.cache, places.index, places.notebook):
        assert folder.is_relative_to(tmp_path)


def test_without_one_the_platform_decides() -> None:
    assert "leukemia-reader" in str(find_places().data)


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/passwd", "C:\\x", "a\\b", "c:x"])
def test_names_that_climb_out_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReaderError):
        find_places(tmp_path).resource(name)
