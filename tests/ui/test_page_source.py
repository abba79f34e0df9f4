"""What the first page needs is there before it is asked for; what takes long is known before."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from reader.ui import addresses
from reader.ui.page_source import PageSource
from tests.support.libraries import library_of, page

ROOT = Path(__file__).parents[2]

FIRST = """
import sys
from datetime import date
from pathlib import Path
from reader.ui.page_source import PageSource, make_ready
from reader.rendering.qr import qr_svg
from tests.support.libraries import library_of, page
library = library_of(Path(sys.argv[1]), {"a.md": page("ALL", "Gleevec, [a link](b.md).")})
make_ready(library)
before = set(sys.modules)
assert PageSource(library, lambda: date(2026, 11, 21)).make("section:a")
qr_svg("https://example.org")  # what the window asks for while it lays the page out
print(*(set(sys.modules) - before))
"""


def test_the_first_page_loads_nothing_more(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FIRST, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_lists_of_many_files_and_entries_are_made_off_the_window_thread(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"a.md": page("ALL", "Words.")})
    pages = PageSource(library, lambda: date(2026, 11, 21))
    assert pages.is_long(addresses.LICENSES)  # reads all their files
    assert pages.is_long(addresses.GLOSSARY)
    assert not pages.is_long(addresses.DRUGS)
    assert pages.make(addresses.LICENSES)
    assert not pages.is_long(addresses.LICENSES)  # kept


def test_a_screen_that_changes_at_once_waits_for_no_list(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"a.md": page("ALL", "Words.")})
    pages = PageSource(library, lambda: date(2026, 11, 21), at_once=True)
    assert not pages.is_long(addresses.LICENSES)
