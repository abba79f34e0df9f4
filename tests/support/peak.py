"""The most memory that this process had, as Linux tells it."""

from pathlib import Path

STATUS = Path("/proc/self/status")


def peak_megabytes() -> int:
    """The highest resident size so far; 0 where the system does not tell.

    Not `ru_maxrss`: a child begins with that of the process that started it.
    """
    if not STATUS.exists():
        return 0
    lines = STATUS.read_text("ascii", "replace").splitlines()
    highest = next((line for line in lines if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(highest.split()[1]) // 1000
