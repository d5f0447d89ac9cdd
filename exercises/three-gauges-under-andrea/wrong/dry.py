# part: module
# slip: zero-for-missing
# says: You made 0 mm of a field that is not available. Zero would mean that it was dry.
(folder / "rain.py").write_text('''
def millimetres(field):
    if field == "NA":
        return 0.0
    return float(field) * 25.4
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain.millimetres
