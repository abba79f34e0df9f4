"""Runs a program under strace and reads what it asked of the system."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

# Whatever opens a way out, and whatever changes a file or its name.
CALLS = (
    "socket,socketpair,connect,bind,sendto,sendmsg,"
    "open,openat,openat2,creat,truncate,mkdir,mkdirat,mknod,mknodat,rmdir,unlink,unlinkat,"
    "rename,renameat,renameat2,link,linkat,symlink,symlinkat,chmod,fchmodat,utimensat"
)
WRITING = frozenset({"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"})
READING = frozenset({"open", "openat", "openat2"})
WAYS_OUT = frozenset({"socket", "socketpair", "connect", "bind", "sendto", "sendmsg"})
# Names are looked up through these, whichever library does it.
LOOK_UPS = ("/etc/resolv.conf", "/etc/hosts", "systemd/resolve", "avahi-daemon")
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+|\?)(.*)$")
_TEXT = re.compile(r'(?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: its name, its arguments as strace writes them, and whether it succeeded."""

    name: str
    arguments: str
    worked: bool

    @property
    def paths(self) -> list[Path]:
        """The files that it names, made absolute."""
        return [
            Path(where or "/") / _plain(text) for _, where, text in _TEXT.findall(self.arguments)
        ]

    @property
    def writes(self) -> bool:
        """Whether it can change what is on the disk."""
        if self.name in READING:
            return not WRITING.isdisjoint(re.split(r"[|, ]+", self.arguments))
        return self.name not in WAYS_OUT


def _plain(text: str) -> str:
    return text.encode("latin-1", "replace").decode("unicode_escape")


def trace(
    command: Sequence[str], *, folder: Path, environment: Mapping[str, str], seconds: int
) -> tuple[list[Call], subprocess.CompletedProcess[str]]:
    """What `command` and its children asked for; skips the test where strace cannot be used."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: what the program asks of the system is not seen.")
    tried = subprocess.run([strace, "-o", "/dev/null", "true"], capture_output=True, check=False)
    if tried.returncode != 0:
        pytest.skip("strace may not watch programs here.")
    file = folder / "trace"
    watched = [strace, "-f", "--seccomp-bpf", "-y", "-s", "400", "-e", f"trace={CALLS}"]
    done = subprocess.run(
        [*watched, "-o", str(file), *command],
        check=False,
        capture_output=True,
        text=True,
        timeout=seconds,
        env=dict(environment),
        cwd=folder,
    )
    return list(_read(file)), done


def _read(file: Path) -> Iterator[Call]:
    """The calls of a trace; one that was interrupted and taken up again is put together."""
    begun: dict[str, str] = {}
    for line in file.read_text("utf-8", "replace").splitlines():
        process, _, rest = line.partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[process] = rest.removesuffix("<unfinished ...>")
            continue
        if rest.startswith("<... "):
            rest = begun.pop(process, "") + rest.partition("resumed>")[2]
        if match := _CALL.match(f"{process} {rest}"):
            yield Call(match[1], match[2], not match[3].startswith("-"))


def ways_out(calls: list[Call]) -> list[Call]:
    """Sockets of a kind that reaches beyond this machine's own screen and services."""
    opened = [call for call in calls if call.name in {"socket", "socketpair"}]
    reached = [call for call in calls if call.name in {"connect", "bind", "sendto", "sendmsg"}]
    return [
        *(call for call in opened if not call.arguments.startswith(("AF_UNIX", "AF_LOCAL"))),
        *(call for call in reached if "AF_INET" in call.arguments or "AF_PACKET" in call.arguments),
    ]


def look_ups(calls: list[Call]) -> list[Call]:
    """Calls that read where names are looked up, or ask a service that does it."""
    return [call for call in calls if any(name in call.arguments for name in LOOK_UPS)]


def writes_outside(calls: list[Call], allowed: tuple[Path, ...]) -> list[Call]:
    """Calls that would change a file elsewhere; devices hold nothing."""
    kept = (*allowed, Path("/dev"), Path("/proc/self"))
    return [
        call
        for call in calls
        if call.writes
        and call.worked
        and not all(any(path.is_relative_to(one) for one in kept) for path in call.paths)
    ]
