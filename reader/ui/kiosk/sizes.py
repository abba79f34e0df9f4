"""How large a finger's targets are on this screen, from its real dots per inch."""

from dataclasses import dataclass

from PySide6.QtGui import QScreen

MM_PER_INCH = 25.4
LEAST_PX = 44
MAIN_MM, KEY_MM = 20.0, 15.0
USUAL_DPI = 96.0
# Screens lie about their size; outside these it is taken for a lie.
BELIEVED_DPI = (50.0, 400.0)
# Of the screen's shorter side: from 120 mm on it never binds, and smaller screens must hold more
# than buttons.
LARGEST_SHARE = 1 / 6
KEY_SHARE = 0.074  # four rows of keys, so that results stay in sight above them


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights in pixels: every target, the main choices, and the keys of the keyboard."""

    touch: int
    main: int
    key: int


def finger_sizes(dpi: float, shorter_side: int) -> Sizes:
    """The sizes for a screen of `dpi`, whose shorter side has that many pixels."""
    low, high = BELIEVED_DPI
    real = dpi if low <= dpi <= high else USUAL_DPI

    def px(millimetres: float) -> int:
        return max(LEAST_PX, round(millimetres / MM_PER_INCH * real))

    touch = max(LEAST_PX, round(LEAST_PX * real / USUAL_DPI))
    most = max(LEAST_PX, round(shorter_side * LARGEST_SHARE))
    keys = max(LEAST_PX, round(shorter_side * KEY_SHARE))
    return Sizes(min(touch, most), min(px(MAIN_MM), most), min(px(KEY_MM), keys))


def sizes_of(screen: QScreen | None) -> Sizes:
    """The sizes for `screen`."""
    if screen is None:
        return finger_sizes(USUAL_DPI, 800)
    size = screen.size()
    return finger_sizes(screen.physicalDotsPerInch(), min(size.width(), size.height()))
