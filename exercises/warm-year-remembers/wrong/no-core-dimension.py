# part: memory
# slip: no-core-dimension
# says: You did not say which dimension the function uses up. It then gets no series: name its
#   core dimension.
memory = xr.apply_ufunc(one_year_on, century_k, vectorize=True)
memory.attrs = {"units": "1"}
share = float((memory > 0.2).mean())
