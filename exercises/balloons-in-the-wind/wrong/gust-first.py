# part: module
# slip: winds-exchanged
# says: Your function takes the gust first. The order that is asked for is mean, then gust.
code = '''def grounded(gust_kn, mean_kn):
    return mean_kn * 1.15078 > 23 and gust_kn * 1.15078 > 34
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
