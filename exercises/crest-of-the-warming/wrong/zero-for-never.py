# part: emergence
# slip: never-is-zero
# says: The years are right, and 0 stands where the warming does not emerge. The map should
#   hold `nan` there: 0 is a year, too.
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
emergence_year = (2090 - lasting).where(lasting > 0, 0)
never = int((emergence_year == 0).sum())
