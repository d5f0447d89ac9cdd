# part: boxes
# status: wrong form
# says: `boxes_m` is a NumPy array, expected a DataArray (`.values` takes the labels away).
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
total = (-relief.where(relief < 0, 0) * area).coarsen(lat=6, lon=6).sum()
boxes_m = (total / area.coarsen(lat=6, lon=6).sum()).values
