"""A PyTorch script with the trained numbers set, in float64, which can train them further.

Where it was saved PyTorch seldom is, so that its numbers are read back there and not run; the
tests run it where PyTorch is installed.
"""

from __future__ import annotations

from nnstudio.core.activations import Array
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.exporting.literals import number_lines, read_numbers
from nnstudio.document.exporting.proof import NOT_RUN, Said, said_by_numbers
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.exporting.scriptparts import Script, joined, script_of
from nnstudio.document.model import Model

NEEDS = "It needs Python 3 and PyTorch (pip install torch)."


def make(model: Model, rows: Rows) -> bytes:
    """The script, UTF-8."""
    script = script_of(model)
    return joined(
        f"{script.header(NEEDS, script.training_hint('train'))}\nimport torch\n",
        number_lines(model),
        f"LAYERS = [\n{_layers(model)}]  # neurons, weighted sums of each, activation\n",
        script.features(),
        _MODULE,
        _predict(script),
        script.answer(),
        script.target(),
        _train(model.origin.settings),
        script.command_line(),
    )


def said(data: bytes, model: Model, raw: Array) -> Said:
    """What the numbers in the script say, which have to be the same bits."""
    return said_by_numbers(model, raw, *read_numbers(data, model), NOT_RUN)


def _layers(model: Model) -> str:
    layers = model.params.spec.layers
    return "".join(
        f"    ({la.units}, {la.part_count}, {_FUNCTIONS[la.activation].format(alpha=la.alpha)}),\n"
        for la in layers
    )


# From sums z (rows, neurons, sums) to outputs (rows, neurons).
_FUNCTIONS = {
    "sigmoid": "lambda z: torch.sigmoid(z[..., 0])",
    "tanh": "lambda z: torch.tanh(z[..., 0])",
    "relu": "lambda z: torch.relu(z[..., 0])",
    "leaky_relu": "lambda z: torch.nn.functional.leaky_relu(z[..., 0], {alpha!r})",
    "elu": "lambda z: torch.nn.functional.elu(z[..., 0], {alpha!r})",
    "maxout": "lambda z: z.amax(dim=-1)",
    "linear": "lambda z: z[..., 0]",
    "softmax": "lambda z: torch.softmax(z[..., 0], dim=-1)",
}


_MODULE = '''\
# The graphics card where there is one (NVIDIA's CUDA, or AMD's ROCm), else the processor.
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Network(torch.nn.Module):
    """The trained network in double precision."""

    def __init__(self):
        super().__init__()
        self.linears = torch.nn.ModuleList()
        inputs = len(OFFSET)
        for weights, biases, (units, sums, _) in zip(WEIGHTS, BIASES, LAYERS):
            linear = torch.nn.Linear(inputs, units * sums, dtype=torch.float64)
            with torch.no_grad():
                linear.weight.copy_(torch.tensor(weights, dtype=torch.float64).reshape(-1, inputs))
                linear.bias.copy_(torch.tensor(biases, dtype=torch.float64).flatten())
            self.linears.append(linear)
            inputs = units

    def forward(self, x):
        """The last layer's weighted sums, and its outputs; x is (rows, inputs), as scaled."""
        z = a = x
        for linear, (units, sums, f) in zip(self.linears, LAYERS):
            z = linear(a).reshape(-1, units, sums)
            a = f(z)
        return z[..., 0], a


network = Network().to(device)
'''


def _predict(script: Script) -> str:
    return f'''\
def predict({script.signature}):
    """What the network says of these values."""
    with torch.no_grad():
        x = torch.tensor([features({script.signature})], dtype=torch.float64, device=device)
        outputs = network(x)[1][0].tolist()
    return {script.decoded("outputs")}
'''


def _train(settings: TrainingSettings) -> str:
    batch = "len(x)" if settings.batch is None else str(settings.batch)
    shuffle = settings.order != "table"
    return f'''\
def train(rows, targets, epochs=100, rate={settings.rate!r}):
    """Train further as it was trained in NN Studio, in batches of rows.

    On a cluster: start the script with torchrun, call torch.distributed.init_process_group, wrap
    the network in torch.nn.parallel.DistributedDataParallel (its layers are then those of
    network.module), and give the DataLoader a torch.utils.data.distributed.DistributedSampler.
    """
    x = torch.tensor(rows, dtype=torch.float64)
    y = torch.tensor(targets, dtype=torch.float64)
    data = torch.utils.data.TensorDataset(x, y)
    batches = torch.utils.data.DataLoader(data, batch_size={batch}, shuffle={shuffle})
    optimizer = {_optimizer(settings)}
    for epoch in range(epochs):
        total = 0.0
        for x, y in batches:
            x, y = x.to(device), y.to(device)
            z, outputs = network(x)
            loss = {_LOSSES[settings.loss]}
            optimizer.zero_grad()
            {_step(settings)}
            optimizer.step()
            total += loss.item() * len(x)
        if epoch % 10 == 0:
            print(f"Epoch {{epoch}} loss: {{total / len(data):.3f}}")
'''


_LOSSES = {
    "mse": "torch.nn.functional.mse_loss(outputs, y)",
    "bce": "torch.nn.functional.binary_cross_entropy_with_logits(z, y)",
    "softmax": "torch.nn.functional.cross_entropy(z, y)",
}


def _step(settings: TrainingSettings) -> str:
    """The line that fills in the gradients; L1 is an addition to what is derived."""
    if not settings.l1:
        return "loss.backward()"
    sizes = "sum(linear.weight.abs().sum() for linear in network.linears)"
    return f"(loss + {settings.l1!r} * {sizes}).backward()"


def _optimizer(settings: TrainingSettings) -> str:
    """The optimizer with its numbers; L2 pulls at weights and not at biases."""
    groups = (
        '[{"params": [linear.weight for linear in network.linears], '
        f'"weight_decay": {settings.l2!r}}}, '
        '{"params": [linear.bias for linear in network.linears], "weight_decay": 0.0}]'
    )
    parameters = groups if settings.l2 else "network.parameters()"
    name, numbers = settings.optimizer.name, settings.optimizer.values
    match name:
        case "momentum" | "nesterov":
            more = f", momentum={numbers[0]!r}" + (", nesterov=True" * (name == "nesterov"))
            return f"torch.optim.SGD({parameters}, lr=rate{more})"
        case "rmsprop":
            more = f"alpha={numbers[0]!r}, eps={numbers[1]!r}"
            return f"torch.optim.RMSprop({parameters}, lr=rate, {more})"
        case "adam" | "adamw":
            kind = "Adam" if name == "adam" else "AdamW"
            more = f"betas={numbers[:2]!r}, eps={numbers[2]!r}"
            decay = ", weight_decay=0.0" if kind == "AdamW" and not settings.l2 else ""
            return f"torch.optim.{kind}({parameters}, lr=rate, {more}{decay})"
    return f"torch.optim.SGD({parameters}, lr=rate)"
