"""The parts of the language that code uses, by the words in which lessons say that they teach them."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Mapping

from castalia.rules.code import dotted

Token = tuple[str, int]  # the word, and the line on which it stands

_BUILT_IN = {
    name
    for name, value in vars(builtins).items()
    if callable(value) and not (isinstance(value, type) and issubclass(value, BaseException))
}
_STATEMENTS: dict[type[ast.AST], str] = {
    ast.Assign: "=",
    ast.NamedExpr: ":=",
    ast.AugAssign: "+=",
    ast.For: "for",
    ast.While: "while",
    ast.Break: "break",
    ast.Continue: "continue",
    ast.If: "if",
    ast.IfExp: "if-else",
    ast.Match: "match",
    ast.Return: "return",
    ast.Yield: "yield",
    ast.Lambda: "lambda",
    ast.Global: "global",
    ast.Nonlocal: "global",
    ast.ClassDef: "class",
    ast.With: "with",
    ast.Try: "try",
    ast.Raise: "raise",
    ast.Assert: "assert",
    ast.Import: "import",
    ast.ImportFrom: "import",
    ast.Delete: "del",
    ast.Await: "await",
    ast.JoinedStr: "f-string",
    ast.List: "list",
    ast.Tuple: "tuple",
    ast.Dict: "dict",
    ast.Set: "set",
    ast.ListComp: "comprehension",
    ast.DictComp: "dict-comprehension",
    ast.SetComp: "set-comprehension",
    ast.GeneratorExp: "generator",
    ast.Starred: "star",
}
_OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "arithmetic",
    ast.Sub: "arithmetic",
    ast.Mult: "arithmetic",
    ast.Div: "arithmetic",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.MatMult: "@",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.Invert: "~",
    ast.Not: "not",
    ast.And: "and",
    ast.Or: "or",
    ast.In: "in",
    ast.NotIn: "in",
    ast.Is: "is",
    ast.IsNot: "is",
}


def tokens(tree: ast.AST, names: Mapping[str, str], own: Iterable[str] = ()) -> list[Token]:
    """What code uses of the language and of its libraries, in the order of the lines.

    Args:
        tree: The code.
        names: What each imported name stands for, as `code.imported` finds it.
        own: Names that the code or what stands before it defines, which nobody must teach.
    """
    found: set[Token] = set()
    _walk(tree, names, {*own}, found)
    return sorted(found, key=lambda token: (token[1], token[0]))


def _walk(node: ast.AST, names: Mapping[str, str], own: set[str], found: set[Token]) -> None:
    line = getattr(node, "lineno", 0)
    found |= {(word, line) for word in _words(node, names, own)}
    for child in _children(node, names):
        _walk(child, names, own, found)


def _children(node: ast.AST, names: Mapping[str, str]) -> Iterator[ast.AST]:
    """What is looked at below a node: no annotation, no tuple of an index, no path of a module."""
    if isinstance(node, ast.Attribute) and _member(node, names):
        return
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or field in ("annotation", "returns"):
                continue
            if isinstance(child, ast.Tuple) and field in ("slice", "target", "targets"):
                yield from ast.iter_child_nodes(child)  # an index of two axes, or unpacking
            else:
                yield child


def _words(node: ast.AST, names: Mapping[str, str], own: set[str]) -> Iterator[str]:
    """The words for one node, without those for what lies in it."""
    if type(node) in _STATEMENTS:
        yield _STATEMENTS[type(node)]
    if isinstance(node, ast.BinOp | ast.UnaryOp | ast.BoolOp):
        yield from filter(None, [_OPERATORS.get(type(node.op))])
    elif isinstance(node, ast.Compare):
        yield from (_OPERATORS.get(type(one), "comparison") for one in node.ops)
    elif isinstance(node, ast.Subscript):
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        yield from ("slice" if isinstance(one, ast.Slice) else "index" for one in inside)
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from _of_definition(node)
    elif isinstance(node, ast.ClassDef):
        yield from ["decorator"] if node.decorator_list else []
        yield from ["docstring"] if ast.get_docstring(node) else []
    elif isinstance(node, ast.Call):
        yield from _of_call(node, names, own)
    elif isinstance(node, ast.Attribute):
        yield from filter(None, [_member(node, names)])
    else:
        yield from _of_block(node)


def _of_definition(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    yield "def"
    arguments = node.args
    if arguments.defaults or any(arguments.kw_defaults):
        yield "default"
    if arguments.vararg or arguments.kwarg:
        yield "star"
    given = [*arguments.args, *arguments.kwonlyargs, *arguments.posonlyargs]
    if node.returns or any(one.annotation for one in given):
        yield "annotation"
    if node.decorator_list:
        yield "decorator"
    if ast.get_docstring(node):
        yield "docstring"


def _of_call(node: ast.Call, names: Mapping[str, str], own: set[str]) -> Iterator[str]:
    if any(one.arg for one in node.keywords):
        yield "keyword-argument"
    if any(one.arg is None for one in node.keywords):
        yield "star"
    called = node.func
    if isinstance(called, ast.Name):
        if called.id in names:
            yield names[called.id]
        elif called.id in _BUILT_IN and called.id not in own:
            yield called.id
    elif (
        isinstance(called, ast.Attribute) and called.attr not in own and not _member(called, names)
    ):
        yield f".{called.attr}"


def _of_block(node: ast.AST) -> Iterator[str]:
    """What a block or an assignment uses beside its own word."""
    rest = [] if isinstance(node, ast.IfExp) else getattr(node, "orelse", [])
    if rest and not (len(rest) == 1 and isinstance(rest[0], ast.If)):
        yield "else"
    targets = [*getattr(node, "targets", []), getattr(node, "target", None)]
    if any(isinstance(one, ast.Tuple | ast.List) for one in targets):
        yield "unpacking"
    if isinstance(node, ast.AnnAssign):
        yield from ["annotation", "="] if node.value else ["annotation"]


def _member(node: ast.Attribute, names: Mapping[str, str]) -> str:
    """The full name of something in an imported module, such as `math.pi`; else empty."""
    root: ast.AST = node
    while isinstance(root, ast.Attribute):
        root = root.value
    return dotted(node, names) if isinstance(root, ast.Name) and root.id in names else ""
