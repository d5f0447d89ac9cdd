# part: emergence
# slip: other-scenario
# says: This is scenario A1B. E1 was asked for.
other_k = air_k.sel(scenario="A1B")
smooth_k = other_k.rolling(time=21, center=True).mean()
early_k = other_k.sel(time=slice("1861", "1890"))


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
never = int(np.isnan(emergence_year).sum())
