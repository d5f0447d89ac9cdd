# part: emergence
# slip: not-once
# says: This is the number of points that were never above the limit. Others were, and came
#   back: they have not emerged by 2089 either.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = smooth_k.dropna("time") - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = xr.apply_ufunc(
    lasting_years, above, input_core_dims=[["time"]], vectorize=True, keep_attrs=False
)
emergence_year = (2090 - lasting).where(lasting > 0)
never = int((~above.any("time")).sum())
