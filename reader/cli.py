"""The terminal's way in: arguments to a frozen `Options`, then one command. Knows no Qt."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TypeAlias

from reader import __version__
from reader.errors import ReaderError
from reader.options import Options as Options  # noqa: PLC0414 - part of this module's face
from reader.resting import rest_beside_window

DONE, FOUND_PROBLEMS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
_AUDIENCES = ("adults", "children")
_THEMES = ("light", "sepia", "dark", "high-contrast")
_FLAGS = ("--only", "--kiosk", "--supervise", "--fullscreen")
_WITH_VALUE = ("--library", "--data-dir", "--site", "--open", "--screenshot")
_AFTER = "_after"  # where the common options are kept that stand after the command


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 1 found problems, 2 wrong use, 130 interrupted."""
    _forgive_narrow_terminals()
    rest_beside_window()
    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        status = _command(options)(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as leaving:  # argparse: --help, --version, wrong use
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    except ReaderError as error:
        print(f"leukemia-reader: {error}", file=sys.stderr)
        return WRONG_USE
    except ImportError as error:  # Qt lacks a library of the system
        from reader.screen import missing_library

        told, remedy = missing_library(error)
        if not told:
            raise
        print(f"leukemia-reader: {told} {remedy}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough. Python would complain once more
        # when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _forgive_narrow_terminals() -> None:
    """A terminal that cannot show “ or é gets a ? there instead of an exception."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # not so in a windowed program, or under a test
            stream.reconfigure(errors="replace")


def parse(argv: Sequence[str]) -> Options:
    """The options in `argv`. Leaves with status 2 and one line for wrong use."""
    found = vars(_parser(window_only=_is_for_window(argv)).parse_args(argv))
    for name in ("library", "only", "data_dir", "site"):
        after = found.pop(name + _AFTER, None)
        if name == "library":
            found[name] = (*(found[name] or ()), *(after or ()))
        elif after:
            found[name] = after
    found["words"] = " ".join(found.get("words", ()))
    found["paths"] = tuple(found.get("paths", ()))
    known = {one.name for one in fields(Options)}
    values = {name: value for name, value in found.items() if name in known and value is not None}
    return Options(**values)


def _command(options: Options) -> Callable[[Options], int]:
    """What the command does. Each is imported only when asked for: `--help` answers at once."""
    # ruff: noqa: PLC0415
    if options.command == "tree":
        from reader.commands.tree import run
    elif options.command == "check":
        from reader.commands.check import run
    elif options.command == "show" and (options.pdf or options.png):
        run = _export
    elif options.command == "show":
        from reader.commands.show import run
    elif options.command == "search":
        from reader.commands.search import search as run
    elif options.command == "index":
        from reader.commands.search import index as run
    elif options.supervise:
        from reader.commands.supervise import run
    elif options.command:
        return _of_staff(options)
    else:
        run = _window
    return run


def _of_staff(options: Options) -> Callable[[Options], int]:
    """The commands of those who set the program up."""
    if options.command == "updates":
        from reader.commands.updates import run
    elif options.command == "self-test":
        from reader.commands.self_test import run
    else:
        from reader.commands.site import run
    return run


def _window(options: Options) -> int:
    import gc

    from reader.screen import missing_screen

    for folder in options.library:
        if not folder.exists():
            raise ReaderError(f"{folder}: there is no such file or folder.", "Check the path.")
    if why := missing_screen():
        raise ReaderError(
            f"{why}, so the window cannot open.",
            "Without one these work: tree, check, search, show --text, show --png, self-test.",
        )
    # Starting makes many objects and no garbage; the window collects by itself (its Sweeper).
    gc.disable()
    try:
        from reader.app import run

        return run(options)
    finally:
        gc.enable()


def _export(options: Options) -> int:
    """PDF and pictures are painted by Qt, which needs no screen for it when told so first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from reader.app import export_page

    return export_page(options)


class _Parser(argparse.ArgumentParser):
    """Tells wrong use in one line."""

    def error(self, message: str) -> "None":  # type: ignore[override]
        """Leave with status 2."""
        self.exit(WRONG_USE, f"{self.prog}: {message} (try {self.prog} --help)\n")


def _is_for_window(argv: Sequence[str]) -> bool:
    """Whether `argv` holds nothing but options of the window, written as usual."""
    rest = iter(argv)
    for one in rest:
        if one in _WITH_VALUE:
            next(rest, None)
        elif one not in _FLAGS:
            return False
    return True


def _parser(*, window_only: bool = False) -> _Parser:
    """What reads the arguments; without the commands' parsers when none of them is asked for."""
    parser = _Parser(
        prog="leukemia-reader",
        description="An offline reader of information about leukemia. With no command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"Leukemia Reader {__version__}")
    _add_common(parser, suffix="")
    window = parser.add_argument_group("the window")
    window.add_argument("--kiosk", action="store_true", help="for a shared touch screen")
    again = "with --kiosk: start the window again whenever it ends or hangs"
    window.add_argument("--supervise", action="store_true", help=again)
    window.add_argument("--fullscreen", action="store_true", help="without a frame")
    window.add_argument("--open", metavar="ID[#SECTION]", default="", help="begin at this page")
    window.add_argument("--screenshot", metavar="FILE", type=Path, help="a picture of the window")
    parser.set_defaults(command="")
    if window_only:
        return parser
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for add in (
        _add_tree,
        _add_search,
        _add_check,
        _add_show,
        _add_index,
        _add_updates,
        _add_self_test,
        _add_site,
    ):
        add(commands)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, suffix: str) -> None:
    """The options that every command takes, before or after its name."""
    group = parser.add_argument_group("documents and folders")

    def add(flag: str, what: str, **more: object) -> None:
        name = flag.removeprefix("--").replace("-", "_") + suffix
        group.add_argument(flag, dest=name, help=what, **more)  # type: ignore[arg-type]

    add(
        "--library",
        "add a folder of documents (repeatable)",
        action="append",
        metavar="DIR",
        type=Path,
    )
    add("--only", "leave the built-in library out", action="store_true")
    add("--data-dir", "keep settings, notes and caches here", metavar="DIR", type=Path)
    add("--site", "a packager's site.toml", metavar="FILE", type=Path)


# argparse has no public name for what `add_subparsers` returns.
_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001


def _add(commands: _Commands, name: str, what: str) -> _Parser:
    parser = commands.add_parser(name, help=what, description=what)
    _add_common(parser, suffix=_AFTER)
    return parser


def _add_tree(commands: _Commands) -> None:
    parser = _add(commands, "tree", "The library by type and audience, as the window shows it.")
    parser.add_argument("--json", action="store_true", help="nested objects")
    parser.add_argument("--explain", action="store_true", help="say why each section lies there")
    parser.add_argument("--audience", choices=_AUDIENCES, help="only what is for them")
    parser.add_argument("--professionals", action="store_true", help="their pages too")
    _add_today(parser)


def _add_search(commands: _Commands) -> None:
    parser = _add(commands, "search", "Search the library.")
    parser.add_argument("words", metavar="WORDS", nargs="+", help="- for one query a line on input")
    parser.add_argument("--type", default="", metavar="TYPE", help="all, aml, cml, cll, hcl …")
    parser.add_argument("--audience", choices=_AUDIENCES, help="only what is for them")
    parser.add_argument(
        "--limit", type=_positive, default=10, metavar="N", help="at most N results"
    )
    parser.add_argument("--json", action="store_true", help="one object a query")


def _add_check(commands: _Commands) -> None:
    parser = _add(commands, "check", "Is every document well formed, placed, in date and free?")
    parser.add_argument("paths", metavar="FILE|DIR", nargs="*", type=Path, help="only these")
    parser.add_argument("--json", action="store_true", help="one object")
    parser.add_argument("--explain", action="store_true", help="list what was taken off the texts")
    _add_today(parser)


def _add_show(commands: _Commands) -> None:
    parser = _add(commands, "show", "One page as text, HTML, PDF or picture.")
    parser.add_argument("page", metavar="ID[#SECTION]", help="`tree --json` names them")
    parser.add_argument("--text", action="store_true", help="plain text (the default)")
    for kind in ("html", "pdf", "png"):
        parser.add_argument(f"--{kind}", metavar="FILE", type=Path, help=f"write {kind.upper()}")
    parser.add_argument("--theme", choices=_THEMES, default="light", help="colours")
    parser.add_argument(
        "--text-size", type=_percent, default=100, metavar="PERCENT", help="80 to 300"
    )
    _add_today(parser)


def _add_index(commands: _Commands) -> None:
    parser = _add(commands, "index", "Make the search index ready.")
    parser.add_argument("--rebuild", action="store_true", help="from the beginning")


def _add_updates(commands: _Commands) -> None:
    _add(commands, "updates", "Take newer documents from the site's folder now, and say so.")


def _add_self_test(commands: _Commands) -> None:
    parser = _add(commands, "self-test", "Does everything in this copy of the program work?")
    parser.add_argument("--json", action="store_true", help="one object")
    _add_today(parser)


def _add_site(commands: _Commands) -> None:
    parser = _add(commands, "site", "Change a site's file.")
    what = "ask for the staff's PIN of the kiosk and keep its hash in the file of --site"
    parser.add_argument("errand", metavar="set-pin", choices=("set-pin",), help=what)


def _add_today(parser: argparse.ArgumentParser) -> None:
    what = "count overdue reviews on this day (2026-03-01)"
    parser.add_argument("--today", type=_day, metavar="DATE", help=what)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1")
    return number


def _percent(text: str) -> int:
    number = int(text.removesuffix("%"))
    if not 80 <= number <= 300:
        raise argparse.ArgumentTypeError(f"{text} is not from 80 to 300")
    return number


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a date like 2026-03-01") from error
