"""QR codes of web addresses, black on white in every theme: a phone must be able to read them."""

import io
from functools import lru_cache

QUIET_ZONE = 4  # modules of white around the code, as the standard asks


def make_ready() -> None:
    """Load what draws; on a worker, since that loads sixty modules.

    A page asks for its code while it is laid out, and a window would wait.
    """
    import segno  # noqa: F401, PLC0415 - not before first paint


@lru_cache(maxsize=32)
def qr_svg(text: str) -> str:
    """A QR code as SVG, one unit a module, scalable. Raises `ValueError` for text over 2.9 KB."""
    import segno  # noqa: PLC0415 - not before first paint

    stream = io.BytesIO()
    segno.make_qr(text, error="m").save(
        stream, kind="svg", border=QUIET_ZONE, light="#fff", xmldecl=False, svgns=True, nl=False
    )
    return stream.getvalue().decode("utf-8")


def qr_png(text: str, scale: int = 4) -> bytes:
    """A QR code as PNG, `scale` pixels a module. Raises `ValueError` for text over 2.9 KB."""
    import segno  # noqa: PLC0415 - not before first paint

    stream = io.BytesIO()
    segno.make_qr(text, error="m").save(stream, kind="png", border=QUIET_ZONE, scale=scale)
    return stream.getvalue()
