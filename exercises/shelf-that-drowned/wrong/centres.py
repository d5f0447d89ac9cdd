# part: share
# slip: point-for-share
# says: This asks the four cells around the centre only. The other 140 have a share in it, too.
mask = 1.0 * ((relief < 0) & (relief >= -200))
shelf_share = mask.interp(lat=np.arange(-88, 90, 4), lon=np.arange(2, 360, 4))
