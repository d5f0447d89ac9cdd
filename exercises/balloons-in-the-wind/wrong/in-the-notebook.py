# part: module
# slip: defined-here
# says: Your notebook defines `grounded` itself, so the next notebook would need a copy. Write the
#   definition into the text of the module, and take it from there.
def grounded(mean_kn, gust_kn):
    return mean_kn * 1.15078 > 23 and gust_kn * 1.15078 > 34
