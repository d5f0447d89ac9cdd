# part: program
# slip: never-printed
# says: Run as a program, your file prints nothing. Compare the line with `if` letter by letter, and look
#   whether the changed text was saved before `printed` ran.
code_with_example = code + '\nif __name__ == "main":\n    print(grounded(25, 35))\n'
(folder / "parade.py").write_text(code_with_example, encoding="utf-8")
as_program = printed("__main__")
as_import = printed("parade")
