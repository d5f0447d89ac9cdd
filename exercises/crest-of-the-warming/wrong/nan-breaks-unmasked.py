# part: emergence
# slip: nan-breaks-the-run-unmasked
# says: Every point has the same year. A comparison with `nan` is `False`, so no run lasts to
#   the end. Leave the years without a mean out first.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = smooth_k - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = xr.apply_ufunc(
    lasting_years, above, input_core_dims=[["time"]], vectorize=True, keep_attrs=False
)
emergence_year = 2090.0 - lasting
never = int(np.isnan(emergence_year).sum())
