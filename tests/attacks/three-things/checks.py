"""What an answer must hold."""

import numpy as np

from castalia.checking import Call, Function, Value

FIELD = np.arange(12.0).reshape(3, 4)
CHECKS = {
    "total": [Value("total", lambda: float(FIELD.sum()))],
    "anomaly": [Value("anomaly", lambda: FIELD - FIELD.mean())],
    "square": [Function("square", lambda: [Call("square(3)", (3,), 9)])],
}
