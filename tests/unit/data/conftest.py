"""Property tests here read and write files, which on a busy machine may take a while."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("nnstudio", deadline=None)
settings.load_profile("nnstudio")
