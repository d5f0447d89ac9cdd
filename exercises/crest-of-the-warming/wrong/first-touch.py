# part: emergence
# slip: first-touch
# says: This is the first year above the limit, even if the signal sinks below it again. It has
#   to stay above until 2089.
def lasting_years(flags):
    for position, flag in enumerate(flags):
        if flag:
            return 220 - position
    return 0


signal_k = smooth_k.dropna("time") - early_k.mean("time")
above = signal_k > 2 * early_k.std("time", ddof=1)
lasting = xr.apply_ufunc(
    lasting_years, above, input_core_dims=[["time"]], vectorize=True, keep_attrs=False
)
emergence_year = (2090 - lasting).where(lasting > 0)
never = int(np.isnan(emergence_year).sum())
