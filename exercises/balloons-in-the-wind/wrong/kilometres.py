# part: module
# slip: too-large-a-factor
# says: 15 kn are 17.3 mph, and 25 kn are 28.8 mph: both are below their limits. Is your
#   factor that for km/h, or are your limits other ones?
code = '''def grounded(mean_kn, gust_kn):
    return mean_kn * 1.852 > 23 and gust_kn * 1.852 > 34
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
