"""Bytes that no writer would think of, led by what of the code they reach: `./dev fuzz`."""
