"""The terms of the field, explained: data in resources/glossary.md, read when first asked for."""
