"""A page as one HTML file that any browser shows, with no network and no script."""

import base64
import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from reader.rendering.pages import RenderedPage
from reader.rendering.qr import qr_png
from reader.rendering.style import BODY_PX, HEADING_LINE, HEADINGS, LINE
from reader.themes import Theme

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'"
)
_QR = re.compile(r'<img src="qr:([^"]*)"([^>]*)>')
_PICTURE = re.compile(r'<img src="illustration:([^"]*)" alt="([^"]*)">')
_HREF = re.compile(r'<a( class="[a-z]+")? href="([^"#][^"]*)">(.*?)</a>', re.DOTALL)


def standalone_html(
    page: RenderedPage,
    theme: Theme,
    *,
    scale: float = 1.0,
    font_family: str = "",
    picture: Callable[[str], bytes | None] = lambda _name: None,
) -> str:
    """The page as one file. `picture` gives the SVG of an illustration by its plain file name.

    Links to other pages of the library are left as words; web addresses become real links, which
    a browser opens only when they are clicked.
    """
    body = _QR.sub(_qr, page.html)
    body = _PICTURE.sub(lambda found: _illustration(found, picture), body)
    body = _HREF.sub(_link, body)
    return f"""<!DOCTYPE html>
<html lang="{escape(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{escape(page.title)}</title>
<style>
{browser_style(theme, scale=scale, font_family=font_family)}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def browser_style(theme: Theme, *, scale: float = 1.0, font_family: str = "") -> str:
    """The style sheet for web browsers, which know more than Qt's text browser does."""
    family = ", ".join(f"'{name.strip()}'" for name in font_family.split(",") if name.strip())
    fonts = f"{family}, 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif".lstrip(", ")
    headings = "\n".join(
        f"{tag} {{ font-size:{share}rem; line-height:{HEADING_LINE}; font-weight:600; }}"
        for tag, share in HEADINGS.items()
    )
    return f"""\
:root {{ font-size:{BODY_PX * scale:g}px; color-scheme:{"dark" if theme.dark else "light"}; }}
body {{ margin:0; background:{theme.page}; color:{theme.ink}; font-family:{fonts}; \
line-height:{LINE}; overflow-wrap:break-word; }}
main {{ max-width:34rem; margin:0 auto; padding:2rem 1.3rem 4rem; }}
{headings}
h1, h2, h3, h4, h5, h6 {{ margin:1.8em 0 0.4em; }}
h1 {{ margin-top:0.6em; }}
a {{ color:{theme.link}; }}
a:visited {{ color:{theme.visited}; }}
a:focus-visible {{ outline:3px solid {theme.focus}; outline-offset:2px; }}
span.term {{ text-decoration:underline dotted {theme.muted}; text-underline-offset:3px; }}
img {{ max-width:100%; height:auto; }}
hr {{ border:0; border-top:1px solid {theme.border}; margin:2rem 0 1rem; }}
table {{ border-collapse:collapse; margin:0.4rem 0 1rem; display:block; overflow-x:auto; }}
th, td {{ border:1px solid {theme.border}; padding:0.35rem 0.6rem; text-align:left; \
vertical-align:top; }}
th {{ background:{theme.panel}; }}
td.notice, td.callout, td.card, td.address {{ border:1px solid {theme.border}; \
border-left:5px solid {theme.border}; padding:0.6rem 0.9rem; }}
td.notice {{ background:{theme.notice}; border-left-color:{theme.focus}; }}
td.callout, td.card {{ background:{theme.callout}; border-left-color:{theme.accent}; }}
td.address {{ background:{theme.panel}; }}
blockquote {{ margin-left:1.3rem; color:{theme.muted}; }}
p.source, p.small, p.colophon, ul.colophon, p.described, p.pronounced \
{{ color:{theme.muted}; font-size:0.86rem; }}
p.caption, p.colophon-title {{ font-weight:600; font-size:0.86rem; margin-bottom:0.2rem; }}
p.lead {{ font-size:1.06rem; }}
@media print {{ body {{ background:#fff; color:#000; }} a {{ color:#000; }} \
main {{ max-width:none; padding:0; }} h1, h2, h3, h4 {{ break-after:avoid; }} \
table, img {{ break-inside:avoid; }} }}
"""


def _qr(found: re.Match[str]) -> str:
    try:
        data = base64.b64encode(qr_png(unquote(unescape(found[1])))).decode("ascii")
    except ValueError:  # an address longer than any code holds: its words stand below
        return ""
    return f'<img src="data:image/png;base64,{data}"{found[2]}>'


def _illustration(found: re.Match[str], picture: Callable[[str], bytes | None]) -> str:
    svg = picture(unescape(found[1]))
    if svg is None:
        return ""
    data = base64.b64encode(svg).decode("ascii")
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{found[2]}">'


def _link(found: re.Match[str]) -> str:
    kind, href, inner = found[1] or "", unescape(found[2]), found[3]
    if href.startswith("web:"):
        return f'<a{kind} href="{escape(unquote(href[4:]))}" rel="noreferrer">{inner}</a>'
    return f"<span{kind}>{inner}</span>"
