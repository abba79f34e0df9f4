"""What can go wrong: conditions of the world, each with a sentence for the reader.

Bugs of ours are ordinary exceptions and go to the exception hook; they are never a `ReaderError`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning", "note"]


class ReaderError(Exception):
    """A condition of the world: `message` says what happened, `remedy` what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".rstrip()


class Cancelled(Exception):  # noqa: N818 - a request of the user, not an error
    """Raised by `Progress.step` when the user asked for the work to stop."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one file, told in one line.

    `code` is a short stable name ("no-title", "not-utf8"); an `error` kept the document out, a
    `warning` did not, a `note` only tells. `line` counts from 1.
    """

    file: Path
    code: str
    severity: Severity
    message: str
    remedy: str = ""
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        return f"{where}: {self.severity}: {self.message} {self.remedy}".rstrip()
