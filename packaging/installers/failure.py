"""What stops a build."""


class BuildError(Exception):
    """A build cannot go on; its text says what to do."""
