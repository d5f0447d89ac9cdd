# part: emergence
# slip: noise-of-means
# says: Your noise is the scatter of the 21-year means, in which most of it is averaged away.
#   The noise is that of single years.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = smooth_k.dropna("time") - early_k.mean("time")
above = signal_k > 2 * smooth_k.sel(time=slice("1861", "1890")).std("time", ddof=1)
lasting = xr.apply_ufunc(
    lasting_years, above, input_core_dims=[["time"]], vectorize=True, keep_attrs=False
)
emergence_year = (2090 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
