"""All benchmarks one after the other, as one table to read: about ten minutes.

python tests/benchmarks/everything.py [--quick]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FULL = (
    ("engine.py",),
    ("growth.py",),
    ("memory.py",),
    ("startup.py",),
    ("handedout.py",),
    ("repaint.py",),
    ("frames.py", "--kernel", "compiled", "--hidden", "8,8,8"),
    ("frames.py", "--kernel", "compiled", "--hidden", "8,8,8,8,8,8"),
    ("frames.py", "--kernel", "numpy", "--hidden", "8,8,8"),
    ("frames.py", "--kernel", "numpy", "--hidden", "8,8,8,8,8,8"),
)
QUICK = {
    "engine.py": ("--rounds", "3", "--seconds", "0.05"),
    "growth.py": ("--seconds", "0.05", "--most", "10000"),
    "memory.py": ("--seconds", "5"),
    "startup.py": ("--runs", "3"),
    "handedout.py": ("--runs", "3"),
    "repaint.py": ("--pictures", "30"),
    "frames.py": ("--seconds", "3"),
}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="a rough look in a minute")
    quick = parser.parse_args().quick
    failed = 0
    for name, *words in FULL:
        shorter = QUICK[name] if quick else ()
        print(f"== {name} {' '.join(words)}", flush=True)
        failed |= subprocess.call([sys.executable, str(HERE / name), *words, *shorter])
    return failed


if __name__ == "__main__":
    sys.exit(main())
