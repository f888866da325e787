"""Installers of Stet: one tree of interpreter, packages and product, and what each system wraps around it."""
