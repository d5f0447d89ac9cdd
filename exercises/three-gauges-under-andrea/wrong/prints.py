# part: module
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
(folder / "rain.py").write_text('''
def millimetres(field):
    if field == "NA":
        return None
    print(float(field) * 25.4)
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain.millimetres
