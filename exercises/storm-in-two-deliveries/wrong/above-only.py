# part: module
# slip: limit-left-out
# says: 28 kn is force 7 already: "or more" includes the limit.
(folder / "gales.py").write_text('''
def strong_hours(reports):
    return [hour for hour, mean_kn, gust_kn in reports if mean_kn > 28]
''', encoding="utf-8")
import gales

importlib.reload(gales)
strong = gales.strong_hours(first + second)
