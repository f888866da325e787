"""Which machine this is, among those that share a disk."""

import os


def machine_name() -> str:
    """The machine's name in its network, "" where it has none: `platform.node()` without that module's import."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
