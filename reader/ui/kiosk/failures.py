"""A bug at a shared screen: a calm page, and a log that tells nothing about people."""

import logging
import traceback
from collections.abc import Callable

from reader.ui.failures import FailureHook


class QuietFormatter(logging.Formatter):
    """Where it happened, in code; never what was read, searched or written in a message.

    Messages hold names of pages and words of searches. So a line has the day, the logger, and of
    an exception its kind and the places in the code.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s", datefmt="%Y-%m-%d")

    def format(self, record: logging.LogRecord) -> str:
        """One record as lines."""
        lines = [f"{self.formatTime(record, self.datefmt)} {record.levelname} {record.name}"]
        if record.exc_info and record.exc_info[0] is not None:
            lines[0] += f" {record.exc_info[0].__name__}"
            frames = traceback.extract_tb(record.exc_info[2])
            lines += [f"  {frame.name} line {frame.lineno}" for frame in frames]
        return "\n".join(lines)


def hush(logger: logging.Logger) -> None:
    """Let every handler of `logger` write without traces."""
    for handler in logger.handlers:
        handler.setFormatter(QuietFormatter())


class CalmHook(FailureHook):
    """Tells `show` instead of opening a dialog."""

    def __init__(self, show: Callable[[], object]) -> None:
        super().__init__(None)
        self._show = show

    def show_failure(self, name: str) -> None:  # noqa: ARG002 - the kind is in the log
        """Show the calm page."""
        self._show()
