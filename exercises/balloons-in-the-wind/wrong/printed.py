# part: module
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
code = '''
def grounded(mean_kn, gust_kn):
    print(mean_kn * 1.15078 > 23 and gust_kn * 1.15078 > 34)
'''
(folder / "parade.py").write_text(code, encoding="utf-8")
import parade

importlib.reload(parade)
grounded = parade.grounded
