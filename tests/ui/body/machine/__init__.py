"""A machine that edits bodies at random as a person would, and watches the laws after each step."""
