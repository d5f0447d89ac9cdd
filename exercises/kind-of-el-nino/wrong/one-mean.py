# part: normal
# slip: mean-of-everything
# says: You have one mean of the whole period. Here every calendar month needs its own.
normal = pacific.sel(time=BASE).mean("time")
