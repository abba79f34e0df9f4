"""Qt's own file dialog tells nobody afterwards where somebody chose a file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHOOSE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete
from reader.paths import find_places
from reader.site import Site
from reader.ui.application import make_application
folder = Path(sys.argv[1])
app = make_application(find_places(folder / "data"), Site())
for _ in range(2):
    dialog = QFileDialog(None, "Export", str(folder / "my illness"))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.show()
    app.processEvents()
    dialog.selectFile("notebook.json")
    dialog.accept()
    delete(dialog)
print(QFileDialog(None, "Again").directory().dirName())
"""


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="they show their own")
def test_where_files_were_chosen_is_not_written_down(tmp_path: Path) -> None:
    (tmp_path / "my illness").mkdir()
    home = tmp_path / "home"
    home.mkdir()
    folders = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home / "cache"}
    done = subprocess.run(
        [sys.executable, "-c", CHOOSE, str(tmp_path)],
        env={**os.environ, **{name: str(path) for name, path in folders.items()}},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "my illness", "the next one begins where the last one was"
    written = [
        path for path in home.rglob("*") if path.is_file() and "fontconfig" not in path.parts
    ]
    assert not written
