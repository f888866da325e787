"""Processes that the benchmarks started, with all that these started: what they cost, and how they end."""

import os
import signal
import subprocess
import time
from pathlib import Path

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")
_PATIENCE = 10.0  # seconds to end in


def family(process: int) -> list[int]:
    """A process and its descendants: its children's children, and those that belong to its session."""
    parents: dict[int, int] = {}
    sessions: dict[int, int] = {}
    for folder in _PROC.iterdir():
        if folder.name.isdigit() and (fields := _stat(int(folder.name))):
            parents[int(folder.name)], sessions[int(folder.name)] = int(fields[1]), int(fields[3])
    members = {process} | {one for one, session in sessions.items() if session == process}
    grown = True
    while grown:
        more = {one for one, parent in parents.items() if parent in members} - members
        members |= more
        grown = bool(more)
    return sorted(members & parents.keys())


def memory(process: int) -> float:
    """The proportional set size of a process and its descendants, in MB of 1024 x 1024 bytes."""
    total = 0
    for member in family(process):
        try:
            lines = Path(_PROC, str(member), "smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def processor_time(process: int) -> float:
    """The processor's time spent by a process and its living descendants, in seconds."""
    ticks = 0
    for member in family(process):
        if fields := _stat(member):
            ticks += int(fields[11]) + int(fields[12])
    return ticks / _TICKS


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and its descendants, each by its id."""
    members = family(process.pid)
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    _wait_for_end([member for member in members if member != process.pid])


def _wait_for_end(members: list[int]) -> None:
    started = {member: fields[19] for member in members if (fields := _stat(member))}
    asked_until = time.monotonic() + 1
    sent = None
    while started := {one: when for one, when in started.items() if _is_alive(one, when)}:
        wanted = signal.SIGTERM if time.monotonic() < asked_until else signal.SIGKILL
        for member in started if wanted != sent else ():
            try:
                os.kill(member, wanted)
            except ProcessLookupError:
                continue
        sent = wanted
        time.sleep(0.02)


def _is_alive(process: int, started: str) -> bool:
    """Whether this very process, and not a later one of the same id, still runs."""
    fields = _stat(process)
    return bool(fields) and fields[19] == started and fields[0] != "Z"


def _stat(process: int) -> list[str]:
    """proc(5)'s fields of stat from the third on (state, parent, group, session, …); empty when it has ended."""
    try:
        text = Path(_PROC, str(process), "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()
