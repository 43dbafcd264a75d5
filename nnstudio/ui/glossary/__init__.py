"""The terms of the field, where they are met: tips, F1, and the panel Glossary."""
