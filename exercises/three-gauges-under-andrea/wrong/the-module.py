# part: module
# slip: module-itself
# says: You gave the name to the module. The function is in it, behind a dot.
(folder / "rain.py").write_text('''def millimetres(field):
    if field == "NA":
        return None
    return float(field) * 25.4
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain
