# part: module
# slip: text-multiplied
# says: A field is a text, and a text cannot be multiplied by 25.4. Convert it first.
(folder / "rain.py").write_text('''
def millimetres(field):
    if field == "NA":
        return None
    return field * 25.4
''', encoding="utf-8")
import rain

importlib.reload(rain)
millimetres = rain.millimetres
