# part: module
# slip: divided
# says: You divided, which leads from mm to inches. Half an inch is 12.7 mm: the number grows.
(folder / "rain.py").write_text('''
def millimetres(field):
    if field == "NA":
        return None
    return float(field) / 25.4
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain.millimetres
