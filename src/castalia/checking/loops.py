"""How often a cell asks for results, and whether it does so again and again."""

from __future__ import annotations

import ast


def computations(source: str) -> tuple[int, int]:
    """How often a cell calls for results, and how often it asks for some in the turns of a loop.

    In a loop `.values` asks, too. Outside of one it may only look at what is there already.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return 0, 0
    called = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
    asked = {node for node in ast.walk(tree) if _asks(node, node in called)}
    turns = [turn for loop in ast.walk(tree) for turn in _turns(loop)]
    return len(asked & called), len(asked & {node for turn in turns for node in ast.walk(turn)})


def _asks(node: ast.AST, called: bool) -> bool:
    """Whether code asks for results; `values` that is called is a dictionary's, not an array's."""
    wanted = ("compute", "load") if called else ("values",)
    return isinstance(node, ast.Attribute) and node.attr in wanted


def _turns(loop: ast.AST) -> list[ast.AST]:
    """What a loop does each time; what it goes through is worked out once."""
    if isinstance(loop, ast.For | ast.While):
        return list(loop.body)
    if isinstance(loop, ast.ListComp | ast.GeneratorExp | ast.SetComp):
        return [loop.elt]
    return [loop.key, loop.value] if isinstance(loop, ast.DictComp) else []
