"""What an answer must hold."""

from castalia.checking import Value

CHECKS = {"double": [Value("double", lambda: 4)]}
