"""The task of a class: written by the teacher, followed by the pupils."""
