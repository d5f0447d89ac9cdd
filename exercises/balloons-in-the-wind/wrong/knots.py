# part: module
# slip: knots-as-miles
# says: A mean of 20 kn and gusts of 30 kn are above both limits. The limits are in mph: convert
#   the winds before you compare.
code = '''
def grounded(mean_kn, gust_kn):
    return mean_kn > 23 and gust_kn > 34
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
