"""What a copy desk would catch in a post: one check a file, each a pure function from a subject to its findings."""

from editor.checks.finding import Finding, Fix, Level
from editor.checks.registry import CHECKS, look_through
from editor.checks.subject import Subject

__all__ = ["CHECKS", "Finding", "Fix", "Level", "Subject", "look_through"]
