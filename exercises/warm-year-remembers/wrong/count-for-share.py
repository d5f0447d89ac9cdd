# part: memory
# slip: count-for-share
# says: This is the number of such points. The share was asked for, from 0 to 1.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
memory.attrs = {"units": "1"}
share = int((memory > 0.2).sum())
