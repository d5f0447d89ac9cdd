"""A glossary written as a MyST definition list, which Sphinx and mystmd both read."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains.std import Glossary

_DEFINITION = re.compile(r"^:(?= )")


class DefinitionGlossary(Glossary):
    """Reads `term` followed by `: definition`, where Sphinx alone wants an indented definition."""

    def run(self) -> list[nodes.Node]:
        """Put the definitions into Sphinx's form; lines keep their numbers."""
        for number, line in enumerate(self.content):
            self.content[number] = _DEFINITION.sub(" ", line)
        return super().run()


def setup(app: Sphinx) -> None:
    """Take the place of Sphinx's own directive."""
    app.add_directive_to_domain("std", "glossary", DefinitionGlossary, override=True)
