# part: emergence
# slip: all-counted
# says: You counted all years above the limit. Only those at the end of the series count, back
#   to the last break.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = smooth_k.dropna("time") - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = above.sum("time")
emergence_year = (2090 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
