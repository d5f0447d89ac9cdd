# part: memory
# slip: labels-lost
# says: The numbers are right, and the labels are gone. Keep what xarray gives back.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True).values
share = float((memory > 0.2).mean())
