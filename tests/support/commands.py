"""The commands, run as a person runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

ROOT = Path(__file__).resolve().parents[2]


class Outcome:
    """What a run printed and how it ended."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    def json(self) -> Any:
        return json.loads(self.out)


class Runner:
    """Runs commands in this process on a library of the test's own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def __call__(self, *arguments: str | Path, bare: bool = False) -> Outcome:
        own = ["--only", "--library", self.folder / "documents", "--data-dir", self.folder / "user"]
        status = main([str(one) for one in ((*arguments,) if bare else (*own, *arguments))])
        out, err = self._capsys.readouterr()
        return Outcome(status, out, err)


def child(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, without what Qt was told here."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=ROOT,
        env={**{k: v for k, v in os.environ.items() if not k.startswith("QT_")}, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
