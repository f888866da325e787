"""What Linux wraps around the tree: a Debian package, a tarball."""
