# part: memory
# slip: percent-for-share
# says: This is the share in per cent. It was asked for as a number from 0 to 1.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
memory.attrs = {"units": "1"}
share = 100 * float((memory > 0.2).mean())
