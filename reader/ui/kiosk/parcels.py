"""From what is in view to what can be kept or taken along."""

from reader.library.model import Document
from reader.ui import addresses
from reader.ui.desk import Desk
from reader.ui.kiosk.aside import Aside, Kept
from reader.ui.kiosk.take import Parcel
from reader.wording import translate


def href_in_view(desk: Desk) -> str:
    """The address of the section in view; "" where nothing is read."""
    now = desk.now
    if now is None:
        return ""
    if not now.document:
        return now.href
    return addresses.document_href(now.document, desk.page.top_section)


def place_in_view(desk: Desk) -> Kept | None:
    """The section in view as it is kept on the list."""
    now, source = desk.now, desk.source
    if now is None or source is None:
        return None
    document = source.library.document(now.document)
    if document is None:
        return Kept(now.href, now.page.title)
    top = desk.page.top_section
    heading = next((h.text for h in now.page.headings if h.section == top), "")
    return Kept(
        href_in_view(desk),
        document.title,
        heading if heading != document.title else "",
        document.source,
        addresses_of(document),
    )


def addresses_of(document: Document) -> tuple[str, ...]:
    """Where the document can be read on the web: its own address, else its originals'."""
    own = (document.url,) if document.url else ()
    return own or tuple(dict.fromkeys(basis.url for basis in document.based_on if basis.url))


def make_parcel(desk: Desk, aside: Aside) -> Parcel:
    """What can be taken along now: the page in view, and the list."""
    place = place_in_view(desk)
    if place is None:
        return Parcel(
            translate("kiosk_take", "Take it along"), (), "", aside.in_words(), len(aside)
        )
    title = f"{place.title} – {place.heading}" if place.heading else place.title
    text = f"{place.in_words()}\n\n{_section_text(desk)}"
    return Parcel(title, place.addresses, text, aside.in_words(), len(aside))


def _section_text(desk: Desk) -> str:
    """The words of the section in view."""
    now, source, page = desk.now, desk.source, desk.page
    if now is None or source is None:
        return ""
    document = source.library.document(now.document)
    section = document.section(page.top_section) if document is not None else None
    return section.text if section is not None else page.toPlainText()
