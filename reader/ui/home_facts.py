"""What the start page says: from the taxonomy alone at once, from the library when it is there."""

from collections.abc import Sequence
from typing import Any

from reader.library.node import Node
from reader.library.overlay import taxonomy_rows
from reader.paths import Places
from reader.settings import Session
from reader.site import Site
from reader.ui import addresses
from reader.ui.help_card import Help
from reader.ui.home import HomeCard, HomeFacts
from reader.ui.language.choosing import available, own_name
from reader.wording import language, translate


class HomeMaker:
    """Makes the facts of the start page. Reads only `taxonomy.toml`, and that once.

    `own`: the computer is the reader's, not a shared screen.
    """

    def __init__(self, places: Places, site: Site, *, own: bool = False) -> None:
        self._places = places
        self._site = site
        self._own = own
        self._table = _rows(places)
        self.left_off_title = ""

    def facts(self, audience: str, session: Session, nodes: Sequence[Node] | None) -> HomeFacts:
        """The facts now; `nodes` None while the library is being read."""
        return HomeFacts(
            name=self._site.name,
            what=translate(
                "home_facts",
                "Trusted information about leukemia, in plain words, to read at your own pace.",
            ),
            audience=audience,
            types=self._cards("type", session, nodes),
            ways=(*self._cards("place", session, nodes), *_lists()),
            left_off=self._left_off(session),
            help=self._help(drawn=nodes is not None),
            small_print=_small_print(),
            logo=self._site.logo,
            languages=self._languages(),
        )

    def _languages(self) -> tuple[tuple[str, str], ...]:
        if not self._own:
            return ()
        now = language()
        return tuple((one, own_name(one)) for one in available(self._places) if one != now)

    def _help(self, *, drawn: bool) -> Help:
        # The code is drawn with the library: its module is not loaded before the first frame.
        usual = translate(
            "home_facts", "Call your care team, or the emergency number where you are."
        )
        return Help(
            self._site.contact or (usual,),
            web=self._site.web,
            drawn=drawn and bool(self._site.web),
            copied=self._own,
            opened=self._own and self._site.features.open_browser,
        )

    def _cards(
        self, kind: str, session: Session, nodes: Sequence[Node] | None
    ) -> tuple[HomeCard, ...]:
        # Before the library is read the cards of last time stand: nothing moves under a finger.
        if nodes is not None:
            there = {node.id for node in nodes if node.kind == kind}
        else:
            usual = {row["id"] for row in self._table.get(kind, ()) if not row.get("seldom")}
            there = set(session.cards) or usual
        return tuple(
            HomeCard(
                addresses.place_href(row["id"]),
                row["name"],
                _lines(row),
            )
            for row in self._table.get(kind, ())
            if row["id"] in there
        )

    def _left_off(self, session: Session) -> HomeCard | None:
        if not session.document or not self.left_off_title:
            return None
        href = addresses.document_href(session.document)
        return HomeCard(href, self.left_off_title)


def _rows(places: Places) -> dict[str, list[dict[str, Any]]]:
    try:
        return taxonomy_rows(places)
    except (OSError, ValueError):
        # A missing taxonomy is told when the library is opened; the start page still stands.
        return {}


def _lines(row: dict[str, Any]) -> tuple[str, ...]:
    short = row.get("short", "")
    return tuple(line for line in (short if short.isupper() else "", row.get("line", "")) if line)


def _lists() -> tuple[HomeCard, ...]:
    return (
        HomeCard(
            addresses.GLOSSARY,
            translate("home_facts", "Glossary"),
            (translate("home_facts", "Medical words explained."),),
        ),
        HomeCard(
            addresses.DRUGS,
            translate("home_facts", "Drugs"),
            (translate("home_facts", "By generic and brand name."),),
        ),
    )


def _small_print() -> tuple[str, ...]:
    return (
        translate(
            "home_facts",
            "This is information, not medical advice. Your care team knows you; ask them.",
        ),
        translate(
            "home_facts",
            "Every page names its source and the date of its last review. "
            "Much of it rests on the National Cancer Institute and Cancer Research UK.",
        ),
        translate("home_facts", "Everything here works without the internet."),
    )
