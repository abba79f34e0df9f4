"""A process that reads hostile documents for the tests, each in a fork of its own."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Read = Callable[[list[str], int], dict[str, Any]]


@pytest.fixture(scope="session")
def read_in_fork(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Reads `cases` of the corpus, each in the size given, as one library; tells what that took."""
    if sys.platform == "win32":
        pytest.skip("needs fork and the limits of a Unix system")
    folder = tmp_path_factory.mktemp("hostile")
    command = [sys.executable, "-m", "tests.support.hostile_child", str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin
        assert child.stdout

        def read(cases: list[str], size: int) -> dict[str, Any]:
            assert child.stdin
            assert child.stdout
            child.stdin.write(json.dumps({"cases": cases, "size": size}) + "\n")
            child.stdin.flush()
            answer: dict[str, Any] = json.loads(child.stdout.readline())
            return answer

        yield read
        child.stdin.close()
