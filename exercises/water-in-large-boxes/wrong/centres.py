# part: boxes
# slip: point-for-mean
# says: These are depths at the centres of the boxes. Only four of 36 cells decide each of them.
depth_m = -relief.where(relief < 0, 0)
boxes_m = depth_m.interp(lat=np.arange(-87, 90, 6), lon=np.arange(3, 360, 6))
