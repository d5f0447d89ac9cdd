# part: spared
# slip: divided-by-n
# says: Your standard deviation divides by the number of years. The mean was estimated from the
#   same values: use ddof=1.
def mean_and_error(values_k):
    years = values_k.shape[-1]
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
