"""The same control in another window that was built alike."""

from PySide6.QtWidgets import QWidget

Path = list[tuple[str, int]]  # from the window down: a class, and which of its siblings of it


def path_of(window: QWidget, control: QWidget | None) -> Path | None:
    """The way from `window` to `control`; None when it is not inside."""
    path: Path = []
    while control is not None and control is not window:
        above = control.parentWidget()
        if above is None:
            return None
        path.insert(0, (type(control).__name__, _alike(above, control).index(control)))
        control = above
    return path if control is window and path else None


def find_again(window: QWidget, path: Path) -> QWidget | None:
    """The control at the end of `path`; None where this window is built otherwise."""
    found = window
    for kind, number in path:
        alike = [one for one in _children(found) if type(one).__name__ == kind]
        if number >= len(alike):
            return None
        found = alike[number]
    return found


def _alike(above: QWidget, control: QWidget) -> list[QWidget]:
    return [one for one in _children(above) if type(one) is type(control)]


def _children(widget: QWidget) -> list[QWidget]:
    return [one for one in widget.children() if isinstance(one, QWidget)]
