"""What all measurements share: one row a figure, a table for people, JSON for machines.

Figures are told, never asserted: the machine is shared, and a slow minute is no fault of the code.
"""

import argparse
import json
import platform
import sys
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One figure: what was measured, how much, in which unit, and the most it should be."""

    what: str
    value: float
    unit: str
    target: float | None = None
    at_least: bool = False

    @property
    def met(self) -> str:
        """Whether the target was met, in a word; nothing where there is none."""
        if self.target is None:
            return ""
        good = self.value >= self.target if self.at_least else self.value <= self.target
        return "yes" if good else "NO"


def report(title: str, rows: list[Row]) -> None:
    """Print the rows as a table, and write them to the file named with `--json`."""
    parser = argparse.ArgumentParser(description=title)
    parser.add_argument("--json", type=Path, default=None)
    target = parser.parse_args().json
    width = max(len(row.what) for row in rows)
    print(f"{title} (Python {platform.python_version()}, {platform.system()})")
    for row in rows:
        sign = "≥" if row.at_least else "≤"
        wanted = "" if row.target is None else f"{sign} {row.target:g}"
        value = f"{row.value:.3g}" if abs(row.value) < 1000 else f"{row.value:,.0f}"
        print(f"  {row.what:<{width}}  {value:>9} {row.unit:<3}  {wanted:>8}  {row.met}")
    if target is not None:
        table = {"title": title, "python": sys.version, "rows": [asdict(row) for row in rows]}
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(table, indent=2) + "\n", "utf-8")
