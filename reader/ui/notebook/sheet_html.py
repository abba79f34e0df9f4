"""The appointment sheet as a printed page: questions with room to write, then what was read."""

from html import escape
from typing import TYPE_CHECKING

from reader.notebook.sheet import ANSWER_LINES, Passage, Sheet, disclaimer, source_line
from reader.ui.laid_sheet import Sheet as PaperSheet
from reader.wording import quoted, translate

if TYPE_CHECKING:
    from reader.notebook.records import Question

LARGE = 1.5  # times the usual size
LINE_PX = 30
# A line to write on. Qt gives an empty paragraph its height only by the line height.
RULE = (
    '<p style="-qt-line-height-type:fixed; line-height:{0}px; margin:0">&nbsp;</p>'
    '<hr style="margin:0">'
)


def paper_sheet(sheet: Sheet, *, large: bool) -> PaperSheet:
    """The sheet for printing; `large` prints everything half as large again."""
    scale = LARGE if large else 1.0
    return PaperSheet(
        title=sheet.title,
        html=as_html(sheet, line_px=round(LINE_PX * scale)),
        top=f"{sheet.title} · {sheet.made}",
        bottom=disclaimer(),
        scale=scale,
    )


def as_html(sheet: Sheet, *, line_px: int = LINE_PX) -> str:
    """The sheet's words as safe HTML."""
    parts = [f"<h1>{escape(sheet.title)}</h1>", f"<p>{escape(sheet.made)}</p>"]
    if sheet.questions:
        parts.append(_tagged("h2", translate("notebook", "Questions")))
        for number, question in enumerate(sheet.questions, start=1):
            parts += _question(number, question, line_px)
    if sheet.passages:
        parts.append(_tagged("h2", translate("notebook", "What I read")))
        for passage in sheet.passages:
            parts += _passage(passage)
    return "".join(parts)


def _question(number: int, question: "Question", line_px: int) -> list[str]:
    box = "☑" if question.done else "☐"
    parts = [f"<h3>{box} {number}. {_lines(question.text)}</h3>"]
    if question.title:
        about = translate("notebook", "About: {0}").format(question.title)
        parts.append(_tagged("p", about))
    if question.answer:
        answer = escape(translate("notebook", "Answer: {0}")).format(_lines(question.answer))
        return [*parts, f"<p>{answer}</p>"]
    return [*parts, *[RULE.format(line_px)] * ANSWER_LINES]


def _passage(passage: Passage) -> list[str]:
    parts = [f"<h3>{escape(passage.where)}</h3>"]
    if passage.quote:
        parts.append(f"<blockquote>{quoted(_lines(passage.quote))}</blockquote>")
    if passage.source:
        parts.append(f"<p>{escape(source_line(passage))}</p>")
    if passage.note:
        mine = escape(translate("notebook", "My note:"))
        parts.append(f"<p><b>{mine}</b> {_lines(passage.note)}</p>")
    return parts


def _tagged(tag: str, words: str) -> str:
    return f"<{tag}>{escape(words)}</{tag}>"


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.strip().splitlines())
