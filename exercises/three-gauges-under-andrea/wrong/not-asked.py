# part: module
# slip: missing-converted
# says: `float` cannot read `NA`. Ask for that text before you convert.
(folder / "rain.py").write_text('''
def millimetres(field):
    return float(field) * 25.4
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain.millimetres
