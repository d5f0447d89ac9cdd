# part: module
# slip: by-gust
# says: All reports had gusts of 28 kn or more. Force 7 is counted by the mean.
(folder / "gales.py").write_text('''
def strong_hours(reports):
    return [hour for hour, mean_kn, gust_kn in reports if gust_kn >= 28]
''', encoding="utf-8")
import gales

importlib.reload(gales)
strong = gales.strong_hours(first + second)
