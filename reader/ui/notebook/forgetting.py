"""The question before what was read is forgotten: it cannot be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.wording import translate


def ask_to_forget(window: QWidget, forget: Callable[[], object]) -> None:
    """Ask over `window`; `forget` is called when the answer is yes."""
    box = QMessageBox(window)
    box.setWindowTitle(translate("notebook", "Forget what I read"))
    box.setText(translate("notebook", "Forget what you read?"))
    box.setInformativeText(
        translate(
            "notebook",
            "Recent pages, recent searches and the places where you stopped are cleared. "
            "Bookmarks, notes and questions stay. This cannot be undone.",
        )
    )
    yes = box.addButton(translate("notebook", "Forget"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(translate("notebook", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)  # a stray Enter must not clear what cannot come back
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    yes.clicked.connect(lambda _checked=False: forget())
    box.open()
