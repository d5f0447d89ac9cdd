# part: module
# slip: divided
# says: You divided, which leads from mm to inches. In a mm there is less rain.
(folder / "rain.py").write_text('''
def millimetres(field):
    if field == "NA":
        return None
    return float(field) / 25.4
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain.millimetres
