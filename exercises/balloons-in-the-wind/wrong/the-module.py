# part: module
# slip: module-itself
# says: You gave the name to the module. The function is in it, behind a dot.
code = '''def grounded(mean_kn, gust_kn):
    return mean_kn * 1.15078 > 23 and gust_kn * 1.15078 > 34
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade
