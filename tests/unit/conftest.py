"""A library on disk with the commands over it."""

from pathlib import Path

import pytest

from tests.support.commands import Runner
from tests.support.libraries import page, write


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Runner:
    body = "Words.\n\n## Signs\n\nBeing tired.\n\n### Fever\n\nCall.\n\n## Tests\n\nA blood test."
    files = {"a.md": page("ALL in adults", body), "b.md": page("AML in children")}
    write(tmp_path / "documents", files)
    return Runner(tmp_path, capsys)
