# part: spared
# slip: no-root
# says: You divided by the number of years. Divide by its square root, `years**0.5`.
def mean_and_error(values_k):
    years = values_k.shape[-1]
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1, ddof=1) / years
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
