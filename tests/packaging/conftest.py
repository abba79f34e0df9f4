"""What the tests of a build share: the built program, where there is one."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))  # build.spec's own modules


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the built program; `DIST` names another than dist/leukemia-reader."""
    folder = Path(os.environ.get("DIST", ROOT / "dist" / "leukemia-reader"))
    if not (folder / "_internal").is_dir():
        pytest.skip("no build here: python3 dev.py package makes one")
    return folder
