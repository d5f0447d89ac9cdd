"""What only those who mark hold against an answer."""

from castalia.checking import Call, Function

CHECKS = {"square": [Function("square", lambda: [Call("square(17)", (17,), 289)])]}
