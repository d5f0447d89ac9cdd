# part: module
# slip: turned-answer
# says: Your function says True for a mean of 10 kn and gusts of 12 kn, far below both limits.
#   True means that the balloons stay down.
code = '''
def grounded(mean_kn, gust_kn):
    return not (mean_kn * 1.15078 > 23 and gust_kn * 1.15078 > 34)
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
