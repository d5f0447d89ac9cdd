# part: crest
# slip: one-result-announced
# says: The function gives back two arrays, and xarray was told of one. Announce two results,
#   one list for each.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")).dropna("time"), input_core_dims=[["time"]]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
