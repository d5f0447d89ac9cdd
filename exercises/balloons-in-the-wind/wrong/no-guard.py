# part: program
# slip: unguarded
# says: Your file prints on import, too. Let the `print` depend on `__name__`.
code_with_example = code + "\nprint(grounded(25, 35))\n"
(folder / "parade.py").write_text(code_with_example, encoding="utf-8")
as_program = printed("__main__")
as_import = printed("parade")
