"""What the first page needs is there before it is asked for."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

FIRST = """
import sys
from datetime import date
from pathlib import Path
from reader.ui.page_source import PageSource, make_ready
from tests.support.libraries import library_of, page
library = library_of(Path(sys.argv[1]), {"a.md": page("ALL", "Gleevec, [a link](b.md).")})
make_ready(library)
before = set(sys.modules)
assert PageSource(library, lambda: date(2026, 11, 21)).make("section:a")
print(*(name for name in set(sys.modules) - before if name.startswith(("reader", "markdown"))))
"""


def test_the_first_page_loads_nothing_more(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FIRST, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
