# part: module
# slip: force-for-knots
# says: You compared with 7, which is the force. Force 7 begins at 28 kn.
(folder / "gales.py").write_text('''def strong_hours(reports):
    return [hour for hour, mean_kn, gust_kn in reports if mean_kn >= 7]
''', encoding="utf-8")
import gales

importlib.reload(gales)
strong = gales.strong_hours(first + second)
