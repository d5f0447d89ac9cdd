# part: crest
# slip: single-years
# says: You took the warmest single year. The largest 21-year mean was asked for.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, e1_k.sel(time=slice("2000", "2099")), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
