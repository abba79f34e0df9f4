"""`updates`: take the newer documents of the site's updates folder now, and say what happened."""

from reader.errors import ReaderError
from reader.library.packs import take_updates
from reader.options import Options
from reader.paths import find_places
from reader.site import find_site


def run(options: Options) -> int:
    """Take them; 1 when they were refused. Raises `ReaderError` where the site has no such folder.

    The window does the same by itself when it opens; here an administrator sees the answer.
    """
    site = find_site(options.site)
    if site.updates.folder is None:
        raise ReaderError("This site has no updates folder.", "site.toml names one: [updates].")
    outcome = take_updates(find_places(options.data_dir), site)
    if outcome.told:
        print(outcome.told)
    elif outcome.pack is None:
        print(f"There are no documents in {site.updates.folder}.")
    else:
        print(f"Version {outcome.pack.version} is in use; there is nothing newer.")
    return 1 if outcome.refused else 0
