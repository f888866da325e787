"""The checks in a window: run beside it, listed at the side, gone to and mended."""
