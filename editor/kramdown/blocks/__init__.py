"""The blocks of a post's body: one construct, one file."""
