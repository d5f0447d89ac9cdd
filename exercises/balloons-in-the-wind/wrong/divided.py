# part: module
# slip: knots-as-miles
# says: 20 kn and 30 kn are 23.02 and 34.5 mph, above both limits, so True was expected. From knots
#   to mph the number grows: multiply by 1.15078.
code = '''
def grounded(mean_kn, gust_kn):
    return mean_kn / 1.15078 > 23 and gust_kn / 1.15078 > 34
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
