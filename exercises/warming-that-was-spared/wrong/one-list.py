# part: spared
# slip: list-of-lists
# says: The core dimensions are a list with one entry for each field, and each entry is a list
#   of names. One pair of brackets is missing.
def mean_and_error(values_k):
    years = values_k.shape[-1]
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1, ddof=1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=["time"],
    output_core_dims=[[], []],
)
