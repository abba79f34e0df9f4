"""Printed pages: every sheet counted, source and date on each, no file read that is not ours."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.paths import Places
from reader.themes import THEME_NAMES, load_theme
from reader.ui.laid_sheet import LaidSheet, Sheet, area_of
from reader.ui.main_window import MainWindow
from reader.ui.printing import make_sheet, page_layout, print_sheet, save_pdf


def test_the_foot_names_source_review_and_overdue(window: MainWindow) -> None:
    window.desk.go("section:basics")
    assert window.desk.now is not None
    sheet = make_sheet(window.desk.now.page, "Leukemia Reader")
    assert sheet.top == "Basics of ALL in adults – Leukemia Reader"
    assert sheet.bottom.startswith("Test Clinic · reviewed 9 August 2024")
    assert "due in August 2025" in sheet.bottom


def test_a_long_page_takes_several_sheets(window: MainWindow, tmp_path: Path) -> None:
    window.desk.go("section:basics")
    assert window.desk.now is not None
    sheet = make_sheet(window.desk.now.page, "Leukemia Reader")
    file = tmp_path / "page.pdf"
    pages = save_pdf(sheet, file, paper=window.desk.paper)
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert pages >= 2
    assert f"/Count {pages}".encode() in data


def test_a_printer_gets_as_many_pages(window: MainWindow, tmp_path: Path) -> None:
    window.desk.go("section:basics")
    assert window.desk.now is not None
    sheet = make_sheet(window.desk.now.page, "Leukemia Reader")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout())
    assert print_sheet(sheet, printer, paper=window.desk.paper) >= 2


def test_a_folder_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.desk.go("section:basics")
    assert window.desk.now is not None
    sheet = make_sheet(window.desk.now.page, "Leukemia Reader")
    with pytest.raises(ReaderError, match="Choose another folder"):
        save_pdf(sheet, tmp_path / "nowhere" / "page.pdf", paper=window.desk.paper)


def test_show_writes_pdf_and_png(
    qapp: QApplication, places: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from reader.app import export_page
    from reader.options import Options

    png, pdf = tmp_path / "page.png", tmp_path / "page.pdf"
    options = Options(
        library=(places.sources,), only=True, data_dir=tmp_path, page="basics", png=png, pdf=pdf
    )
    assert export_page(options) == 0
    image = QImage(str(png))
    assert image.width() == 960
    assert image.height() > 600
    assert pdf.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().err == ""
    assert export_page(Options(only=True, data_dir=tmp_path, page="nowhere", pdf=pdf)) != 0
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_text_of_a_picture_has_the_colours_of_its_theme(
    qapp: QApplication, places: Places, tmp_path: Path, name: str
) -> None:
    from reader.app import export_page
    from reader.options import Options

    png = tmp_path / "page.png"
    page = Options(
        library=(places.sources,), only=True, data_dir=tmp_path, page="basics", png=png, theme=name
    )
    assert export_page(page) == 0
    image = QImage(str(png))
    theme = load_theme(places.resource("themes"), name)
    # The top of the page, in the column: below stands a QR code, which is black in every theme.
    colours = {image.pixelColor(x, y).name() for y in range(400) for x in range(200, 400)}
    assert {theme.page.lower(), theme.ink.lower()} <= colours
    assert "#000000" not in colours - {theme.page}


def test_a_page_too_long_for_a_picture_is_told(
    qapp: QApplication,
    places: Places,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from reader.app import export_page
    from reader.options import Options
    from reader.ui import exporting

    monkeypatch.setattr(exporting, "PNG_TALLEST", 400)
    png = tmp_path / "page.png"
    page = Options(library=(places.sources,), only=True, data_dir=tmp_path, page="basics", png=png)
    assert export_page(page) == 0
    assert "--pdf" in capsys.readouterr().err
    assert QImage(str(png)).height() == 400


def test_words_are_dark_on_paper_whatever_the_theme(window: MainWindow) -> None:
    window.services.preferences.change(theme="dark")
    sheet = Sheet("Words", "<p>Words without a colour of their own.</p>" * 9, "", "")
    laid = LaidSheet(sheet, area_of(page_layout()), paper=window.desk.paper)
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    laid.paint(painter, 0)
    painter.end()
    laid.let_go()
    assert min(image.pixelColor(x, y).lightness() for x in range(600) for y in range(200)) < 60
