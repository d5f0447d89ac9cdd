# part: crest
# slip: not-a-difference
# says: These are temperatures of about 270 to 300 K. The mean of 1861 to 1890 is still to be
#   subtracted.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")).dropna("time"), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k
crest_year = 2000 + position
