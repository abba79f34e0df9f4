"""What every session of a shared screen begins with: its looks, and that nothing read is kept."""

from reader.settings import Settings
from reader.ui.kiosk.tray import SIZES

USUAL = Settings(theme="light", text_size=SIZES[0], keep_history=False)
