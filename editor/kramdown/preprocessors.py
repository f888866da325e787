"""What is done to the lines before anything is read."""

from markdown.preprocessors import Preprocessor


class LineEnds(Preprocessor):
    """Line ends of any kind become newlines; nothing else changes, tabs least of all."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, without carriage returns."""
        text = "\n".join(lines)
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if "\r" in text else lines
