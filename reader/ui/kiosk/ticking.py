"""Which actions of a shared screen can be used now, and which are ticked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.kiosk.shell import KioskWindow

ON_A_PAGE = ("read-aloud", "keep", "page-up", "page-down", "find")


def tick(shell: "KioskWindow") -> None:
    """Enable and tick the actions and choices of `shell` as things stand."""
    settings = shell.services.preferences.settings
    reading = shell.desk.reading
    elsewhere = shell.screens.currentWidget() is not shell.reading
    enabled = {
        "back": elsewhere or shell.desk.history.can_go_back,
        "forward": shell.desk.history.can_go_forward,
    }
    enabled |= dict.fromkeys(ON_A_PAGE, reading)
    ticked = {name: tray.isVisible() for name, tray in shell.trays.items()}
    ticked["keep"] = reading and shell.errands.is_kept()
    for name, action in shell.actions_by_id.items():
        if name in enabled:
            action.setEnabled(enabled[name])
        if name in ticked:
            action.setChecked(ticked[name])
    shell.trays["text-size"].press(settings.text_size)
    shell.trays["contrast"].press(settings.theme)
    shell.lower_button.setChecked(shell.lowered)
