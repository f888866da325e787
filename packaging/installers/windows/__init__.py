"""What Windows gets: a tree around the embeddable CPython, a setup by NSIS, a package for the Windows Installer.

All of it is built on Linux as well.
"""
