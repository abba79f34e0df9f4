"""Shows the pages of hostile documents in the program's own page view, in a process of its own.

Run with a folder of documents, one of user data and a size of the view; prints what each page took.
"""

import json
import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication  # noqa: TID251 - it shows pages

from reader.library.shelf import open_library
from reader.paths import find_places
from reader.rendering.page import Options, render_document
from reader.rendering.pages import RenderedPage
from reader.rendering.parts import parts_of
from reader.rendering.style import style_sheet
from reader.settings import Settings
from reader.site import Site
from reader.ui.application import make_application
from reader.ui.looks import make_look
from reader.ui.page_view import PageView
from reader.ui.pictures import Pictures
from tests.support.peak import peak_megabytes

TODAY = date(2026, 11, 21)


def main() -> None:
    """Show every page, scroll to its end, go through its headings."""
    folder, user = (Path(word) for word in sys.argv[1:3])
    places = find_places(user)
    application = make_application(places, Site())
    look = make_look(places.resource("themes"), Settings())
    view = PageView(Pictures(places, look.theme, look.scale), look)
    view.resize(1000, 700)
    view.show()
    library = open_library([folder], places=places, use_cache=False)
    for document in library.documents:
        many = len(parts_of(document))
        for number in sorted({1, (many + 1) // 2, many}):  # parts are made alike: three tell
            page = render_document(document, library, today=TODAY, options=Options(part=number))
            spent = _shown(view, page, style_sheet(look.theme), application)
            row = {"file": document.file.name, "part": number, "spent": spent}
            print(json.dumps(row | {"megabytes": peak_megabytes()}), flush=True)


def _shown(
    view: PageView, page: RenderedPage, style: str, application: QApplication
) -> dict[str, float]:
    """Seconds of processor time of each thing that is done with a page."""
    bar, ended = view.verticalScrollBar(), {}
    sections = [one.section for one in page.headings]
    for name, act in (
        ("set", lambda: view.show_page(page.html, style, sections=sections)),
        ("laid out", lambda: _settle(application)),
        ("to its last line", lambda: view.document().size()),  # Qt puts off what is not in view
        ("end", lambda: bar.setValue(bar.maximum())),
        ("heading", lambda: view.step_heading(-1)),
        ("painted", view.grab),
        ("wider", lambda: (view.resize(900, 700), _settle(application))),
    ):
        began = time.process_time()
        act()
        ended[name] = round(time.process_time() - began, 2)
    view.resize(1000, 700)
    return ended


def _settle(application: QApplication) -> None:
    for _ in range(5):
        application.processEvents()


if __name__ == "__main__":
    main()
