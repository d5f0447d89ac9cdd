# part: spared
# slip: other-number
# says: You divided by the root of another number than that of the years. Count the years:
#   they stand last.
def mean_and_error(values_k):
    years = values_k.size
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1, ddof=1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
