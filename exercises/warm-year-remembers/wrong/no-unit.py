# part: memory
# slip: no-unit
# says: The numbers are right, and no unit is noted. Write that it is 1.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True, keep_attrs=False)
share = float((memory > 0.2).mean())
