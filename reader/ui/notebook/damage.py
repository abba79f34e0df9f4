"""The notebook's file is damaged: what is there to choose from, calmly."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from reader.notebook.faults import Copy, NotebookDamaged
from reader.ui.controls import push_button, scrolling, text_label
from reader.ui.dialog_size import open_at
from reader.ui.notebook.keeper import Keeper
from reader.wording import in_figures, translate


class DamageDialog(QDialog):
    """Offers the newest good copy, a new notebook, or to decide later. `choice` says which."""

    USE_COPY, START_NEW, NOT_NOW = "copy", "new", "later"

    def __init__(self, damaged: NotebookDamaged, parent: QWidget) -> None:
        super().__init__(parent)
        self.damaged = damaged
        self.copy: Copy | None = damaged.copies[0] if damaged.copies else None
        self.choice = self.NOT_NOW
        self.setWindowTitle(self.tr("Your notebook"))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(text_label(self.tr("Your notebook's file is damaged"), "heading"))
        for line in self._lines():
            column.addWidget(text_label(line))
        for button in self._buttons():
            column.addWidget(button)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(words, self.windowTitle()))
        open_at(self, parent, width=560, height=0)
        wanted = column.totalHeightForWidth(self.width() - 40) + 24
        self.resize(self.width(), min(wanted, parent.height()))
        self.setAccessibleDescription(" ".join(self._lines()))

    def _lines(self) -> list[str]:
        lines = [self.tr("It was not changed, and it stays on this computer.")]
        if self.copy is None:
            lines.append(self.tr("There is no good copy. You can start a new notebook."))
        else:
            lines.append(
                self.tr("There is a good copy of {0}: {1} bookmarks and {2} questions.").format(
                    day_in_words(self.copy.day),
                    in_figures(self.copy.bookmarks),
                    in_figures(self.copy.questions),
                )
            )
        lines.append(
            self.tr(
                "If you decide later, you can go on reading. "
                "What you note now is then kept only until you close the program."
            )
        )
        return lines

    def _buttons(self) -> list[QWidget]:
        made: list[QWidget] = []
        if self.copy is not None:
            use = push_button(self.tr("Use this copy"), lambda: self._choose(self.USE_COPY))
            use.setDefault(True)
            made.append(use)
        made += [
            push_button(self.tr("Start a new notebook"), lambda: self._choose(self.START_NEW)),
            push_button(self.tr("Not now"), lambda: self._choose(self.NOT_NOW)),
        ]
        return made

    def _choose(self, choice: str) -> None:
        self.choice = choice
        self.accept()


def ask_about_damage(
    damaged: NotebookDamaged, keeper: Keeper, window: QWidget, *, told: Callable[[str], object]
) -> None:
    """Ask what to do, do it, and tell what became of it."""
    dialog = DamageDialog(damaged, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answered(_code: int) -> None:
        if dialog.choice == DamageDialog.NOT_NOW:
            told(
                translate(
                    "notebook",
                    "Your notebook was left as it is. Bookmarks are kept until you close.",
                )
            )
            return
        copy = dialog.copy if dialog.choice == DamageDialog.USE_COPY else None
        if keeper.restore(damaged, copy):
            told(
                translate("notebook", "Your notebook is ready. The damaged file is kept beside it.")
            )

    dialog.finished.connect(answered)
    dialog.open()


def day_in_words(day: str) -> str:
    """A copy's day as people say it; a copy from before an update has its name instead."""
    from datetime import date  # noqa: PLC0415 - damage is rare

    from reader.library.dates import in_words  # noqa: PLC0415

    try:
        return in_words(date.fromisoformat(day))
    except ValueError:
        return day.replace("-", " ")
