"""What all documents have in common that came from one another by edits."""

from __future__ import annotations


class Lineage:
    """A mark without contents: two documents are of one lineage if they have the very same one."""
