# part: module
# slip: one-is-enough
# says: One of the two winds is above its limit here, and the other is not. The rule asks for both.
code = '''
def grounded(mean_kn, gust_kn):
    return mean_kn * 1.15078 > 23 or gust_kn * 1.15078 > 34
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
