"""Keeps the panes beside the page: shown as asked, folded as the width says; F6 between them."""

from dataclasses import astuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from reader.settings import Session
from reader.ui.folding import folds, lay_out
from reader.ui.in_sight import bring_in_sight

TREE_PX, SIDE_PX, RESULTS_PX = 280, 240, 392
WIDEST_SHARE = 0.4  # of the window, for one pane
RESULTS_SHARE = 0.5  # the same while results of a search stand there


class PaneKeeper(QObject):
    """Decides what of tree, page and side pane is in view.

    Wide windows follow what was asked for last session. Where a pane is folded by the width, its
    button opens it until something is chosen in it.
    """

    changed = Signal()  # what is shown, or which buttons the header needs

    def __init__(
        self,
        splitter: QSplitter,
        session: Session,
        *,
        tree: QWidget,
        desk: QWidget,
        side: QWidget,
    ) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._tree, self._desk, self._side = tree, desk, side
        self._scale = 1.0
        self._widths = {"tree": session.tree_width, "side": session.side_width}
        self._wanted = {"tree": session.tree_shown, "side": session.side_shown}
        self._unfolded: str = ""  # the pane opened on a narrow window
        self._searching = False
        self._results_px = RESULTS_PX
        self.folded = (False, False)
        self.side_has_content = False
        self._told: object = None  # what was last told to have changed
        splitter.splitterMoved.connect(self._dragged)
        splitter.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's: fold panes that no longer fit when the window's width changes."""
        if event.type() == QEvent.Type.Resize:
            self.arrange(self._scale)
        return False

    def arrange(self, scale: float) -> None:
        """Show the panes that fit and are wanted."""
        self._scale = scale
        width = self._splitter.width()
        tree_folds, side_folds = folds(width, scale)
        if self.folded != (tree_folds, side_folds):
            self.folded = (tree_folds, side_folds)
            self._unfolded = ""
        tree = self._width("tree", shown=self._shows("tree", folded=tree_folds))
        side_wanted = self.side_has_content and self._shows("side", folded=side_folds)
        panes = lay_out(width, scale, tree=tree, side=self._width("side", shown=side_wanted))
        for widget, size in (
            (self._tree, panes.tree),
            (self._desk, panes.page),
            (self._side, panes.side),
        ):
            widget.setVisible(size > 0)
        self._splitter.setSizes([panes.tree, panes.page, panes.side])
        told = (self.folded, [size > 0 for size in astuple(panes)], self.wanted())
        if told != self._told:  # it is asked at each page that opens
            self._told = told
            self.changed.emit()

    def set_searching(self, searching: bool) -> None:
        """Results of a search stand in the tree's place: wider, and there even if it is not."""
        self._searching = searching
        if self.folded[0]:
            self._unfolded = "tree" if searching else ""
        self.arrange(self._scale)

    def _shows(self, pane: str, *, folded: bool) -> bool:
        if pane == "tree" and self._searching and not folded:
            return True
        return self._unfolded == pane if folded else self._wanted[pane]

    def _width(self, pane: str, *, shown: bool) -> int:
        if not shown:
            return 0
        results = pane == "tree" and self._searching
        most = round(self._splitter.width() * (RESULTS_SHARE if results else WIDEST_SHARE))
        usual = RESULTS_PX if results else TREE_PX if pane == "tree" else SIDE_PX
        chosen = self._results_px if results else self._widths[pane]
        width = max(chosen, round(usual * min(self._scale, 1.5)))
        return min(width, most) if self._splitter.width() > 700 else width

    def is_shown(self, pane: str) -> bool:
        """Whether the tree ("tree") or the side pane ("side") is in view."""
        return not (self._tree if pane == "tree" else self._side).isHidden()

    def toggle(self, pane: str) -> None:
        """Show or hide a pane and put the focus where the reader now looks."""
        widget = self._tree if pane == "tree" else self._side
        folded = self.folded[0 if pane == "tree" else 1]
        if folded:
            self._unfolded = "" if self._unfolded == pane else pane
        else:
            self._wanted[pane] = not self._wanted[pane]
        self.arrange(self._scale)
        if not widget.isHidden():
            focus_first(widget)
        elif not self._desk.isHidden():
            focus_first(self._desk)

    def show(self, pane: str) -> None:
        """Bring a pane into view."""
        if not self.is_shown(pane):
            self.toggle(pane)

    def used(self) -> bool:
        """Something was chosen in a pane: fold it again where it took the page's place."""
        if not self._unfolded:
            return False
        self._unfolded = ""
        self.arrange(self._scale)
        return True

    def wanted(self) -> dict[str, int | bool]:
        """What the session remembers, by its fields' names."""
        return {
            "tree_width": self._widths["tree"],
            "side_width": self._widths["side"],
            "tree_shown": self._wanted["tree"],
            "side_shown": self._wanted["side"],
        }

    def _dragged(self, _position: int, _index: int) -> None:
        for pane, widget in (("tree", self._tree), ("side", self._side)):
            if not widget.isHidden() and not self._desk.isHidden():
                if pane == "tree" and self._searching:
                    self._results_px = widget.width()
                else:
                    self._widths[pane] = widget.width()


def focus_first(pane: QWidget) -> None:
    """Put the focus on the last used or else the first control of `pane`."""
    inside = pane.focusWidget()
    if inside is not None and inside.isVisible() and inside.isEnabled():
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_in_sight(inside)
        return
    candidate = pane
    for _ in range(500):
        following = candidate.nextInFocusChain()
        if following is None or following is pane:
            return
        candidate = following
        tab = bool(candidate.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if pane.isAncestorOf(candidate) and candidate.isVisible() and candidate.isEnabled() and tab:
            candidate.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bring_in_sight(candidate)
            return


def step_focus(panes: list[QWidget], steps: int) -> None:
    """Move the focus to the next (1) or previous (-1) visible pane, round the ends."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    focus = QApplication.focusWidget()
    now = next(
        (
            i
            for i, p in enumerate(shown)
            if focus is not None and (p is focus or p.isAncestorOf(focus))
        ),
        -1 if steps > 0 else 0,
    )
    focus_first(shown[(now + steps) % len(shown)])
