"""A process that reads hostile documents for the tests, each in a fork of its own.

What the long proofs measure is told at the end: the costliest document of each step.
"""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Read = Callable[[list[str], int], dict[str, Any]]
Keep = Callable[[str, object], None]  # pytest's record_property


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell the most that each step took, from what the tests kept as the property `cost`."""
    worst: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
    counted: dict[str, int] = defaultdict(int)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") != "call":
                continue
            test, _, case = report.nodeid.rpartition("::")[2].partition("[")
            for name, cost in report.user_properties:
                if name == "cost":
                    counted[test] += 1
                    _keep_worst(worst[test], cost, case.rstrip("]"))
    for test, steps in worst.items():
        terminalreporter.section(f"{test}: the most of {counted[test]} documents")
        for step, (most, case) in sorted(steps.items(), key=lambda pair: -pair[1][0]):
            terminalreporter.write_line(f"{step:12} {most:8.2f}  {case}")


def _keep_worst(worst: dict[str, tuple[float, str]], cost: dict[str, float], case: str) -> None:
    """Steps of one kind are one: `render 0 part 3` is `render part`."""
    for name, spent in cost.items():
        step = " ".join(word for word in name.split() if not word.isdigit())
        worst[step] = max(worst.get(step, (0.0, "")), (spent, case))
