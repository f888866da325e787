"""How many tests run at once, by what a machine and a container say of themselves."""

from pathlib import Path

import pytest

from tests import workers

GB = 2**30


@pytest.mark.parametrize(
    ("processors", "memory", "count"),
    [(2, 23 * GB, 2), (3, 10 * GB, 3), (16, GB // 2, 1), (64, None, 4), (0.5, None, 1), (4, 0, 1), (2.9, None, 2)],
)
def test_one_for_each_processor_that_has_room(processors: float, memory: int | None, count: int) -> None:
    assert workers.at_once(processors, memory) == count


def test_a_container_may_have_less_than_its_machine(tmp_path: Path) -> None:
    machine = tmp_path / "meminfo"
    machine.write_text("MemTotal:       24000000 kB\nMemAvailable:    8000000 kB\n", encoding="ascii")
    everywhere = workers.processors(tmp_path)
    assert workers.free_memory(machine, tmp_path) == 8_000_000 * 1024
    (tmp_path / "cpu.max").write_text("max 100000\n", encoding="ascii")
    (tmp_path / "memory.max").write_text("max\n", encoding="ascii")
    assert workers.processors(tmp_path) == everywhere
    assert workers.free_memory(machine, tmp_path) == 8_000_000 * 1024
    (tmp_path / "cpu.max").write_text("50000 100000\n", encoding="ascii")
    (tmp_path / "memory.max").write_text("1000000\n", encoding="ascii")
    assert workers.processors(tmp_path) == 0.5
    assert workers.free_memory(machine, tmp_path) == 1_000_000


def test_a_machine_without_proc_says_what_it_has(tmp_path: Path) -> None:
    known = workers.free_memory(tmp_path / "none", tmp_path)
    assert known is None or known > GB
