"""A field of a number, kept as it is written (`1.10` stays `1.10`)."""

import re

from editor.ui.form.edits import Edit, SetYaml, Unwritable
from editor.ui.form.text_field import TextField

# YAML 1.1 reads 010 as eight and 1_0 as ten; what a person means by those is not to be guessed.
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?")


class NumberField(TextField):
    """A number as text; what is no number is not written."""

    def typed(self) -> Edit | None:
        text = self.line.value()
        if text == self._base:
            return None
        if not _NUMBER.fullmatch(text.strip()):
            raise Unwritable(self.tr("Not a number, so it is not written. Example: 12 or 3.5"))
        return SetYaml(text.strip())
