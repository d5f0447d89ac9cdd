# part: crest
# slip: position-for-year
# says: These are positions, counted from 0. Position 0 is the year 2000.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")).dropna("time"), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = position
