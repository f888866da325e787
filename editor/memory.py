"""How much memory a process of ours may take that works on what is anyone's."""


def limit_memory(size: int) -> None:
    """Take no more than `size` bytes from now on, nor more than the system allows. Windows has no such limit."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
