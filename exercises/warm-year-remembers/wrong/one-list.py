# part: memory
# slip: list-of-lists
# says: The core dimensions are a list with one entry for each field, and each entry is a list
#   of names. One pair of brackets is missing.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=["time"], vectorize=True)
memory.attrs = {"units": "1"}
share = float((memory > 0.2).mean())
