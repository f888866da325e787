"""A sign of life is there as long as its process, and no longer."""

import subprocess
import sys
from pathlib import Path

from editor.post.signs import Sign

_LIVE = """
import sys
from pathlib import Path
from editor.post.signs import Sign
sign = Sign(Path(sys.argv[1]))
sign.show()
print(sign.token, flush=True)
sys.stdin.read()
"""


def test_a_process_lives_until_it_is_killed(tmp_path: Path) -> None:
    mine = Sign(tmp_path)
    mine.show()
    command = [sys.executable, "-c", _LIVE, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        token = other.stdout.readline().decode().strip()
        assert mine.lives(token)
        mine.remove_dead()
        assert mine.lives(token)
        other.kill()
        other.wait()
        assert not mine.lives(token)
    mine.remove_dead()
    assert [path.name for path in tmp_path.iterdir()] == [mine.token]
    mine.release()
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_not_there_does_not_live(tmp_path: Path) -> None:
    mine = Sign(tmp_path)
    assert not mine.lives("1-00000000")
    assert mine.lives(mine.token)
    mine.release()
