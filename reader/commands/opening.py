"""The library of one run, as the command line asked for it."""

import os
from pathlib import Path

from reader.errors import ReaderError
from reader.library.shelf import Library, open_library
from reader.options import Options
from reader.paths import Places, find_places
from reader.site import find_site


def open_for(options: Options, *, extra: tuple[Path, ...] = ()) -> tuple[Library, Places]:
    """The library that `options` describe, with the documents in `extra` (real paths).

    Raises `ReaderError` when a named folder is not there, or the site file is wrong.
    """
    for path in (*options.library, *extra):
        if not path.exists():
            raise ReaderError(f"{path}: there is no such file or folder.", "Check the path.")
    places = find_places(options.data_dir)
    site = find_site(options.site)
    folders = options.folders(places, site)
    if site.updates.folder is not None:
        from reader.library.packs import folders_with_pack  # noqa: PLC0415 - few sites have them

        folders = folders_with_pack(folders, places, site)
    known = [Path(os.path.realpath(folder)) for folder in folders]
    new = [path for path in extra if not any(path.is_relative_to(folder) for folder in known)]
    # What was asked for comes first: of two documents with one id it is the one to be looked at.
    folders = [*new, *folders]
    return open_library(folders, places=places), places
