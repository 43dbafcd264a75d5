"""The C header compiles without a warning and says what the app says, to the last digits."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.data.labels import LabelCoding
from nnstudio.document.exporting import cheader
from nnstudio.document.exporting.proof import NOT_RUN, prove
from nnstudio.document.exporting.rows import rows_around
from nnstudio.document.model import Model

MAIN = """\
#include "network.h"
#include <stdio.h>

int main(void)
{{
    double in[NN_INPUTS], out[NN_OUTPUTS];
    int i;

    for (;;) {{
        for (i = 0; i < NN_INPUTS; i++)
            if (scanf("%lf", &in[i]) != 1)
                return 0;
        nn_predict(in, out);
        for (i = 0; i < NN_OUTPUTS; i++)
            printf("%.17g ", out[i]);
        printf("%s\\n", {answer});
    }}
}}
"""
FLAGS = ["-std=c99", "-Wall", "-Wextra", "-pedantic", "-Wconversion", "-Werror", "-O1"]


def test_it_compiles_cleanly_and_says_what_the_app_says(
    model: Model, gcc: str, tmp_path: Path, is_close: Callable[..., None]
) -> None:
    rows = rows_around(model)
    (tmp_path / "network.h").write_bytes(cheader.make(model, rows))
    number = not model.coding.classes
    main = MAIN.format(answer="nn_unit" if number else "nn_answer(out)")
    (tmp_path / "main.c").write_text(main)
    command = [gcc, *FLAGS, "main.c", "-o", "main", "-lm"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    text = "\n".join(" ".join(map(repr, row)) for row in rows.raw.tolist())
    said = subprocess.run(
        [str(tmp_path / "main")], input=text.encode(), capture_output=True, check=True
    ).stdout.decode("utf-8")
    lines = said.split("\n")[:-1]
    outputs = model.params.spec.outputs
    numbers = [[float(word) for word in line.split(" ")[:outputs]] for line in lines]
    is_close(np.array(numbers), model, rows.raw)
    texts = [line.split(" ", outputs)[outputs] for line in lines]
    unit = getattr(model.coding, "unit", None)
    assert texts == [unit if number else answer.text for answer in model.answers(rows.raw)]


def test_its_numbers_are_read_back_and_it_says_that_it_was_not_run(model: Model) -> None:
    rows = rows_around(model)
    said = cheader.said(cheader.make(model, rows), model, rows.raw)
    assert said.how == NOT_RUN
    assert prove(model, rows.raw, said).difference == 0.0


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r"(nn_weights1.*\n\s+\{)(-?)", r"\g<1>1\g<2>"),
        (r"(nn_divisor\[2\] = \{)", r"\g<1>0.0, "),
        (r"(nn_offset\[2\] = \{)[^}]*", r"\g<1>1.0, (2.0)"),
        (r"nn_biases2\[", "nn_biases3["),
    ],
)
def test_a_changed_number_is_found(build: Callable[..., Model], pattern: str, new: str) -> None:
    model = build()
    rows = rows_around(model)
    data = cheader.make(model, rows)
    wrong = re.sub(pattern.encode(), new.encode(), data, count=1)
    assert wrong != data
    with pytest.raises(FileProblem, match="without loss"):
        cheader.said(wrong, model, rows.raw)


@pytest.mark.parametrize("text", ["??/", "*/", '"', "\\", "\n", "é9", "\u202e", "%s", "\x07f"])
def test_no_name_ends_a_text_or_a_comment(
    text: str, gcc: str, build: Callable[..., Model], tmp_path: Path
) -> None:
    model = build(coding=LabelCoding("no", text + "x"), label=text)
    data = cheader.make(model, rows_around(model))
    assert data.isascii()
    (tmp_path / "network.h").write_bytes(data)
    (tmp_path / "main.c").write_text(
        '#include "network.h"\n#include <stdio.h>\n'
        "int main(void)\n{\n    const double out[1] = {1.0};\n    double o[1];\n"
        "    const double in[2] = {0.0, 0.0};\n    nn_predict(in, o);\n"
        "    fputs(nn_answer(out), stdout);\n    return 0;\n}\n"
    )
    command = [gcc, *FLAGS, "main.c", "-o", "main", "-lm"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = subprocess.run([str(tmp_path / "main")], capture_output=True, check=True).stdout
    assert said.decode("utf-8") == text + "x"
