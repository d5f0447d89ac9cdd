# part: crest
# slip: axis-where-time-was
# says: Time was the first axis of the field, and it is the last of what your function is
#   handed. Reduce the last axis.
def largest_and_position(values_k):
    return values_k.max(axis=0), values_k.argmax(axis=0)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")).dropna("time"), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
