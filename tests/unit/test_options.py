"""Which folders of documents a run reads: one rule for the window and the terminal."""

from dataclasses import replace
from pathlib import Path

from reader.options import Options
from reader.paths import find_places
from reader.site import Site


def test_only_leaves_the_built_in_library_out_and_nothing_else(tmp_path: Path) -> None:
    places = find_places(tmp_path)
    places.user_library.mkdir(parents=True)
    theirs, named = tmp_path / "site", tmp_path / "named"
    site = replace(Site(), documents=(theirs,))
    others = [places.user_library, theirs, named]
    assert Options(library=(named,)).folders(places, site) == [places.sources, *others]
    assert Options(library=(named,), only=True).folders(places, site) == others
    alone = replace(site, built_in=False)
    assert Options(library=(named,)).folders(places, alone) == others


def test_a_folder_named_twice_is_read_once(tmp_path: Path) -> None:
    places = find_places(tmp_path)
    site = replace(Site(), documents=(tmp_path,), built_in=False)
    assert Options(library=(tmp_path, tmp_path)).folders(places, site) == [tmp_path]
