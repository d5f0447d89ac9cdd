# part: module
# slip: accepted-only
# says: This is the answer for the accepted reports. `first + second` is asked for, all as it
#   was delivered.
(folder / "gales.py").write_text('''def strong_hours(reports):
    return [hour for hour, mean_kn, gust_kn in reports if mean_kn >= 28]
''', encoding="utf-8")
import gales

importlib.reload(gales)
strong = gales.strong_hours([report for report in first + second if report[2] >= report[1]])
