"""The style sheets: Qt's subset, sizes that scale, every theme's colours."""

import re

import pytest

from reader.paths import find_places
from reader.rendering.style import style_sheet
from reader.themes import THEME_NAMES, Theme, load_theme


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(find_places().resource("themes"), request.param)


def test_sizes_are_whole_pixels_and_scale(theme: Theme) -> None:
    plain, double = style_sheet(theme), style_sheet(theme, scale=2.0)
    assert "font-size:18px" in plain
    assert "font-size:36px" in double
    assert not re.search(r"[0-9]e?m\b|rem\b|max-width|border-radius|\d\.\d+px", plain)


def test_line_height_is_fixed_and_follows_the_setting(theme: Theme) -> None:
    assert "-qt-line-height-type:fixed; line-height:28px" in style_sheet(theme)
    assert "-qt-line-height-type:fixed; line-height:36px" in style_sheet(theme, line_spacing=2.0)


def test_letters_words_and_paragraphs_are_set_apart_together(theme: Theme) -> None:
    assert "letter-spacing" not in style_sheet(theme)
    wide = style_sheet(theme, letter_spacing=0.12)
    assert "p { margin-top:0; margin-bottom:36px" in wide  # twice the letters
    assert "letter-spacing:4.32px; word-spacing:5.76px" in wide  # of a first heading of 36 px
    assert "p { margin-top:0; margin-bottom:24px" in style_sheet(theme, letter_spacing=0.06)


def test_colours_are_the_themes(theme: Theme) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(theme)))
    known = {getattr(theme, role) for role in Theme.__slots__ if role not in {"name", "dark"}}
    assert used <= known
    assert {theme.ink, theme.link, theme.notice} <= used


def test_high_contrast_draws_borders_around_boxes() -> None:
    themes = find_places().resource("themes")
    assert "border:1px solid #FFFFFF; border-left:5px" in style_sheet(
        load_theme(themes, "high-contrast")
    )
    assert "border:none; border-left:5px" in style_sheet(load_theme(themes, "light"))


def test_paper_is_measured_in_points(theme: Theme) -> None:
    sheet = style_sheet(theme, for_print=True)
    assert "font-size:11.0pt" in sheet
    assert "fixed" not in sheet
    assert not re.search(r"font-size:\d+px|line-height:\d+px", sheet)


def test_the_font_is_named(theme: Theme) -> None:
    sheet = style_sheet(theme, font_family="Source Sans Pro, Inter")
    assert "font-family:'Source Sans Pro', 'Inter';" in sheet
