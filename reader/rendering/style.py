"""Style sheets of the page: one for Qt's text browser, one for print, both from a theme.

Qt takes font sizes in px or pt only (no em), and a line height in percent multiplies the font's
own height: heights are fixed here, in the unit of the sizes. Boxes are one-cell tables, because Qt
draws borders and grounds of cells only.
"""

from dataclasses import dataclass
from math import ceil

from reader.themes import Theme

BODY_PX = 18
PRINT_PT = 11
LINE = 1.55  # of the font size
HEADINGS = {"h1": 1.95, "h2": 1.5, "h3": 1.24, "h4": 1.06, "h5": 1.0, "h6": 1.0}
# Room above and below a heading, in parts of the body size.
ROOM = {
    "h1": (0.6, 0.7),
    "h2": (1.9, 0.55),
    "h3": (1.5, 0.4),
    "h4": (1.25, 0.3),
    "h5": (1.2, 0.3),
    "h6": (1.2, 0.3),
}
HEADING_LINE = 1.22
# What WCAG 2.2, 1.4.12 names, in parts of the font size: letters, words, below a paragraph.
WIDE_LETTERS, WIDE_WORDS, WIDE_PARAGRAPHS = 0.12, 0.16, 2.0
PARAGRAPHS = 0.67


@dataclass(frozen=True, slots=True)
class _Measure:
    body: float
    unit: str
    line: float
    letters: float = 0.0

    def size(self, share: float) -> str:
        value = self.body * share
        return f"{round(value)}px" if self.unit == "px" else f"{value:.1f}pt"

    def spread(self, share: float) -> str:
        """Room between the letters and words of a heading; that of the text is in its font."""
        if not self.letters:
            return ""
        letters = ceil(self.body * share) * self.letters  # Qt, too, may round a size up
        words = letters * WIDE_WORDS / WIDE_LETTERS
        return f"letter-spacing:{letters:.2f}{self.unit}; word-spacing:{words:.2f}{self.unit};"

    def below(self) -> str:
        """Room below a paragraph: grows with that between letters."""
        more = min(self.letters / WIDE_LETTERS, 1.0) * (WIDE_PARAGRAPHS - PARAGRAPHS)
        return self.size(PARAGRAPHS + more)

    def lines(self, share: float, line: float) -> str:
        # Print goes by the font's own height: fixed heights are device units, and a printer's are
        # many times finer than the screen's.
        if self.unit != "px":
            return f"line-height:{round(line * 100 / 1.22)}%"
        return f"-qt-line-height-type:fixed; line-height:{round(self.body * share * line)}px"


def style_sheet(
    theme: Theme,
    *,
    scale: float = 1.0,
    font_family: str = "",
    line_spacing: float = LINE,
    letter_spacing: float = 0.0,
    for_print: bool = False,
) -> str:
    """The style sheet for QTextBrowser at `scale` (1.0 is 100 %), or for paper, in points.

    `letter_spacing` is a part of the font size, for the screen; the text's own is in the document's
    font. It acts when the HTML is set: set it first.
    """
    measure = (
        _Measure(PRINT_PT, "pt", line_spacing)
        if for_print
        else _Measure(BODY_PX * scale, "px", line_spacing, letter_spacing)
    )
    return "\n".join(
        (
            _text(theme, measure, font_family),
            _headings(theme, measure),
            _lists_and_tables(theme, measure),
            _small_parts(theme, measure),
            _boxes(theme, measure),
        )
    )


def _text(theme: Theme, measure: _Measure, family: str) -> str:
    names = ", ".join(f"'{name.strip()}'" for name in family.split(",") if name.strip())
    font = f"font-family:{names};" if names else ""
    lines = measure.lines(1, measure.line)
    return f"""\
body {{ color:{theme.ink}; {font} font-size:{measure.size(1)}; }}
p {{ margin-top:0; margin-bottom:{measure.below()}; {lines}; }}
a {{ color:{theme.link}; text-decoration:underline; }}
a.term {{ color:{theme.ink}; text-decoration:none; }}
span.term {{ text-underline-style:dotted; text-decoration-color:{theme.muted}; }}
a.quiet {{ color:{theme.muted}; text-decoration:underline; }}
blockquote {{ margin-left:{measure.size(1.3)}; margin-right:0; color:{theme.muted}; }}
pre, code, kbd, samp {{ font-family:monospace; font-size:{measure.size(0.9)}; }}
hr {{ color:{theme.border}; background-color:{theme.border}; }}"""


def _headings(theme: Theme, measure: _Measure) -> str:
    rules = []
    for tag, share in HEADINGS.items():
        above, below = ROOM[tag]
        rules.append(
            f"{tag} {{ color:{theme.ink}; font-size:{measure.size(share)}; font-weight:600; "
            f"{measure.spread(share)} margin-top:{measure.size(above)}; "
            f"margin-bottom:{measure.size(below)}; "
            f"{measure.lines(share, HEADING_LINE)}; }}"
        )
    return "\n".join(rules)


def _lists_and_tables(theme: Theme, measure: _Measure) -> str:
    lines = measure.lines(1, measure.line)
    cell = measure.lines(0.94, 1.4)
    # Qt sets a line of fixed height low in its cell: less room above than below evens it out.
    padding = (
        f"padding-left:{measure.size(0.55)}; padding-right:{measure.size(0.55)}; "
        f"padding-top:{measure.size(0.22)}; padding-bottom:{measure.size(0.44)}"
    )
    return f"""\
ul, ol {{ margin-top:0; margin-bottom:{measure.below()}; }}
li {{ margin-top:0; margin-bottom:{measure.size(0.3)}; {lines}; }}
ul.mentions li {{ margin-bottom:{measure.size(0.67)}; }}
table {{ border-collapse:collapse; border-style:solid; border-color:{theme.border}; \
margin-top:{measure.size(0.33)}; margin-bottom:{measure.size(1)}; }}
th, td {{ border:1px solid {theme.border}; font-size:{measure.size(0.94)}; {padding}; {cell}; }}
th {{ background-color:{theme.panel}; font-weight:600; text-align:left; }}
caption {{ color:{theme.muted}; }}"""


def _small_parts(theme: Theme, measure: _Measure) -> str:
    small = f"font-size:{measure.size(0.83)}; {measure.lines(0.83, 1.45)}"
    return f"""\
p.source, p.small {{ color:{theme.muted}; {small}; margin-bottom:{measure.size(0.5)}; }}
p.lead {{ font-size:{measure.size(1.06)}; {measure.lines(1.06, measure.line)}; }}
p.pronounced {{ color:{theme.muted}; font-style:italic; }}
p.letters {{ font-size:{measure.size(1.11)}; word-spacing:{measure.size(0.5)}; }}
p.picture {{ -qt-line-height-type:proportional; line-height:100%; \
margin-top:{measure.size(0.67)}; margin-bottom:{measure.size(0.33)}; }}
p.caption {{ font-weight:600; {small}; margin-bottom:{measure.size(0.15)}; }}
p.described {{ color:{theme.muted}; {small}; margin-bottom:{measure.size(1)}; }}
p.colophon, ul.colophon li {{ color:{theme.muted}; {small}; }}
p.colophon-title {{ font-weight:600; {small}; margin-top:{measure.size(1)}; }}"""


def _boxes(theme: Theme, measure: _Measure) -> str:
    side = measure.size(0.78)
    padding = (
        f"padding-left:{side}; padding-right:{side}; "
        f"padding-top:{measure.size(0.45)}; padding-bottom:{measure.size(0.67)}"
    )
    # High contrast has one ground: boxes are told apart by their border instead.
    thin = f"1px solid {theme.border}" if theme.bordered_boxes else "none"

    def rule(name: str, ground: str, edge: str, size: float = 1.0) -> str:
        return (
            f"table.{name} {{ border:none; margin-top:{measure.size(0.45)}; "
            f"margin-bottom:{measure.size(0.89)}; }}\n"
            f"td.{name} {{ border:{thin}; border-left:5px solid {edge}; background-color:{ground}; "
            f"font-size:{measure.size(size)}; {measure.lines(size, 1.45)}; {padding}; }}\n"
            f"td.{name} p {{ font-size:{measure.size(size)}; margin-bottom:0; }}"
        )

    return "\n".join(
        (
            rule("notice", theme.notice, theme.focus),
            rule("callout", theme.callout, theme.accent),
            rule("card", theme.callout, theme.border, 0.94),
            rule("address", theme.panel, theme.border, 0.89),
        )
    )
