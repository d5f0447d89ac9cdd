# part: emergence
# slip: only-from-2000
# says: No point emerges before 2000 in your map. The warming can leave the noise earlier: use
#   all the years that have a 21-year mean.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = smooth_k.sel(time=slice("2000", "2089")) - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = xr.apply_ufunc(
    lasting_years, above, input_core_dims=[["time"]], vectorize=True, keep_attrs=False
)
emergence_year = (2090 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
