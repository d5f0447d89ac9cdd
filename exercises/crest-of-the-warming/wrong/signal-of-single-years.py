# part: emergence
# slip: single-years
# says: Your signal is made of single years. It is the 21-year means that have to stay above
#   the limit.
def lasting_years(flags):
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


signal_k = e1_k - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = xr.apply_ufunc(
    lasting_years, above, input_core_dims=[["time"]], vectorize=True, keep_attrs=False
)
emergence_year = (2100 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
