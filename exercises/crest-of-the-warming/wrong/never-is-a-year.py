# part: emergence
# slip: never-is-a-year
# says: Some points have 2090. There the count is 0: the warming has not emerged by 2089, and
#   the map should hold `nan`.
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
emergence_year = 2090 - lasting
never = int(np.isnan(emergence_year).sum())
