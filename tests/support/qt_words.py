"""What Qt complains of, told with the way that led there.

pytest-qt notes messages, too, but nothing of the way, and none at all under `pytest -s`.
"""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: TID251 - hears Qt

NO_SCREEN = "This plugin does not support"  # of the platform without a screen
STEPS = 8  # of the way there


@contextmanager
def complaints(tell: Callable[[str], object]) -> Iterator[None]:
    """Call `tell` with each warning or worse as long as this lasts; who heard them still does."""

    def hear(kind: QtMsgType, where: object, message: str) -> None:
        mild = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if kind not in mild and not message.startswith(NO_SCREEN):
            way = traceback.extract_stack()[:-1][-STEPS:]
            tell(f"{message}\n" + "".join(traceback.format_list(way)))
        if before is not None:
            before(kind, where, message)

    before: Any = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
