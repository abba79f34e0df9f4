"""What every test needs: no screen, and a place of its own."""

import os
from pathlib import Path

import pytest

# Qt aborts the interpreter when there is neither a display nor this variable.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "0")

SHARED_DOCUMENTS = Path(__file__).resolve().parents[2] / "shared" / "documents"


@pytest.fixture(scope="session")
def shared_documents() -> Path:
    """The folder of real documents; tests that need it are skipped where it is missing."""
    if not SHARED_DOCUMENTS.is_dir():
        pytest.skip(f"the real documents are not here ({SHARED_DOCUMENTS.name} folder missing)")
    return SHARED_DOCUMENTS
