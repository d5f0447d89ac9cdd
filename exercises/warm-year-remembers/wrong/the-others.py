# part: memory
# slip: the-others
# says: This is the share of the points at or below 0.2. Those above were asked for.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
memory.attrs = {"units": "1"}
share = float((memory <= 0.2).mean())
