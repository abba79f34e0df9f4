"""Every theme can be read by tired eyes: 7:1 for text, 3:1 for borders and the focus ring."""

from itertools import product

import pytest

from reader.errors import ReaderError
from reader.paths import find_places
from reader.themes import THEME_NAMES, Theme, load_theme, recolour

TEXT = ("ink", "muted", "link", "visited")
GROUNDS = ("page", "panel", "notice", "callout")


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB` (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(find_places().resource("themes"), request.param)


def test_text_stands_out_seven_to_one(theme: Theme) -> None:
    pairs = [(ink, ground) for ink, ground in product(TEXT, GROUNDS)]
    pairs += [("ink", f"art_{hue}") for hue in ("red", "blue", "yellow", "green")]
    pairs += [("on_accent", "accent"), ("hit_ink", "hit"), ("current_hit_ink", "current_hit")]
    weak = {
        pair: round(contrast(getattr(theme, pair[0]), getattr(theme, pair[1])), 2)
        for pair in pairs
        if contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) < 7
    }
    assert not weak


def test_borders_and_focus_stand_out_three_to_one(theme: Theme) -> None:
    pairs = product(("border", "focus", "accent"), ("page", "panel"))
    weak = [p for p in pairs if contrast(getattr(theme, p[0]), getattr(theme, p[1])) < 3]
    assert not weak


def test_a_missing_or_broken_theme_is_told(tmp_path) -> None:
    with pytest.raises(ReaderError, match="“night”"):
        load_theme(tmp_path, "night")
    (tmp_path / "night.toml").write_text('dark = true\npage = "#000000"\n')
    with pytest.raises(ReaderError, match="“night”"):
        load_theme(tmp_path, "night")


def test_a_picture_takes_the_colours_of_the_theme() -> None:
    folder = find_places().resource("themes")
    light, dark = load_theme(folder, "light"), load_theme(folder, "dark")
    svg = f'<rect fill="{light.art_red}" stroke="{light.ink.lower()}"/><a b="#123456"/>'
    assert recolour(svg, light, dark) == (
        f'<rect fill="{dark.art_red}" stroke="{dark.ink}"/><a b="#123456"/>'
    )
