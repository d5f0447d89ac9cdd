# part: emergence
# slip: one-too-late
# says: Your years are one too late. If only 2089 lies above the limit, the count is 1 and the
#   year is 2089.
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
emergence_year = (2091 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
