# part: spared
# slip: spread-for-error
# says: This is the standard deviation of single years. The mean of 20 years is known better:
#   divide by the root of their number.
def mean_and_error(values_k):
    years = values_k.shape[-1]
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1, ddof=1)
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
