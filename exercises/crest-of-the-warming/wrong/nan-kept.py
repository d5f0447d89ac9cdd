# part: crest
# slip: missing-years-kept
# says: No point has a number. The last ten years hold `nan`, and NumPy's largest value of a
#   series with `nan` is `nan`. Leave these years out first.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
