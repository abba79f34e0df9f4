"""The filters above the results: pressed chips that one click takes off, with counts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.figures import spoken
from reader.library.taxonomy import LeukemiaType
from reader.ui.plurals import counted
from reader.ui.search.flow import FlowLayout
from reader.wording import in_figures


@dataclass(frozen=True, slots=True)
class TypeChoice:
    """A type of leukemia that can be chosen; "" is all of them."""

    id: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """What is filtered; "" is everything. `own`: pressed here, so that words do not undo it."""

    audience: str = ""
    leukemia_type: str = ""
    own: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is kept out."""
        return bool(self.audience or self.leukemia_type)


class FilterBar(QWidget):
    """Adults, children, and the type of leukemia."""

    audience_chosen = Signal(str)  # "" takes the filter off
    type_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._types: Sequence[LeukemiaType] = ()
        self._chosen_type = ""
        self._counts: dict[str, int] = {}
        flow = FlowLayout(self)
        self.audiences = {
            "adults": self._chip(partial(self._toggle_audience, "adults")),
            "children": self._chip(partial(self._toggle_audience, "children")),
        }
        self.type_chip = self._chip(lambda: self.type_chosen.emit(""))
        self.type_menu = QPushButton()
        self.type_menu.setAccessibleName(self.tr("Choose a type of leukemia"))
        menu = QMenu(self.type_menu)
        menu.aboutToShow.connect(self._fill_menu)
        self.type_menu.setMenu(menu)
        for button in (*self.audiences.values(), self.type_chip, self.type_menu):
            flow.addWidget(button)

    @staticmethod
    def _chip(handler: object) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setProperty("segment", True)
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda _checked=False: handler())  # type: ignore[operator]
        return chip

    def set_types(self, types: Sequence[LeukemiaType]) -> None:
        """The types that can be chosen."""
        self._types = types

    def show_filters(
        self, filters: Filters, audiences: Mapping[str, int], types: Mapping[str, int]
    ) -> None:
        """Press what is filtered, and tell how many results each choice has."""
        names = {"adults": self.tr("Adults"), "children": self.tr("Children")}
        for audience, chip in self.audiences.items():
            on = filters.audience == audience
            self._label(chip, names[audience], audiences.get(audience, 0), on=on)
        chosen = next((t for t in self._types if t.id == filters.leukemia_type), None)
        self.type_chip.setVisible(chosen is not None)
        if chosen is not None:
            self._label(self.type_chip, _short(chosen), types.get(chosen.id, 0), on=True)
        self._chosen_type, self._counts = filters.leukemia_type, dict(types)
        self.type_menu.setText(self.tr("Other type") if chosen else self.tr("Type of leukemia"))
        self.type_menu.setVisible(any(types.values()))

    def _label(self, chip: QPushButton, name: str, count: int, *, on: bool) -> None:
        chip.setChecked(on)
        chip.setText(f"{name} · {in_figures(count)}" + ("  ✕" if on else ""))
        said = counted(self.tr("Only {0}: %n result(s)", "", count), count)
        said = spoken(said).format(name)
        if on:
            said += ". " + self.tr("Press to take this filter off.")
        chip.setAccessibleName(said)

    def _fill_menu(self) -> None:
        """The menu is filled when it opens: while the reader types it would only cost time."""
        menu = self.type_menu.menu()
        menu.clear()
        for one in self.choices():
            action = menu.addAction(one.label)
            action.setCheckable(True)
            action.setChecked(one.chosen)
            action.triggered.connect(
                lambda _checked=False, name=one.id: self.type_chosen.emit(name)
            )

    def choices(self) -> tuple[TypeChoice, ...]:
        """What the menu offers: all types, and each that has results."""
        chosen, counts = self._chosen_type, self._counts
        every = TypeChoice("", self.tr("All types"), not chosen)
        return (
            every,
            *(
                TypeChoice(one.id, f"{one.label} · {in_figures(counts[one.id])}", one.id == chosen)
                for one in self._types
                if counts.get(one.id)
            ),
        )

    def ask_elsewhere(self, ask: Callable[[], object]) -> None:
        """Where no menus may open: `ask` offers `choices`."""
        menu = self.type_menu.menu()
        self.type_menu.setMenu(None)  # type: ignore[arg-type]
        menu.deleteLater()
        self.type_menu.clicked.connect(lambda _checked=False: ask())

    def _toggle_audience(self, audience: str) -> None:
        self.audience_chosen.emit(audience if self.audiences[audience].isChecked() else "")


def _short(leukemia_type: LeukemiaType) -> str:
    return leukemia_type.short if leukemia_type.short.isupper() else leukemia_type.name
