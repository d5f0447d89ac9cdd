# part: module
# slip: second-only
# says: This is the answer for `second` alone. Hand the function both deliveries.
(folder / "gales.py").write_text('''def strong_hours(reports):
    return [hour for hour, mean_kn, gust_kn in reports if mean_kn >= 28]
''', encoding="utf-8")
import gales

importlib.reload(gales)
strong = gales.strong_hours(second)
