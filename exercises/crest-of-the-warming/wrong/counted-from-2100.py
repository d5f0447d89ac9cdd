# part: emergence
# slip: ten-too-late
# says: Your years are ten too late. The last year that has a 21-year mean is 2089, not 2099.
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
emergence_year = (2100 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
