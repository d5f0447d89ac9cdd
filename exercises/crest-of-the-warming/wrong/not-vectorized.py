# part: emergence
# slip: whole-array
# says: `lasting_years` was handed the whole array, and it knows only one series. Ask xarray
#   to call it for one series after the other.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = smooth_k.dropna("time") - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = xr.apply_ufunc(lasting_years, above, input_core_dims=[["time"]], keep_attrs=False)
emergence_year = (2090 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
