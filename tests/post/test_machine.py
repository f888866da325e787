"""The machine's name."""

import platform

from editor.post.machine import machine_name


def test_it_is_the_one_by_which_python_knows_it() -> None:
    assert machine_name() == platform.node()
