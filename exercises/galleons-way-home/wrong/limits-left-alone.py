# part: chart
# slip: off-centre
# says: White does not mean zero on your map: the limits of your colours are not symmetric, so some
#   values have the colour of the other sign.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
mesh = ax.pcolormesh(wind["lon"], wind["lat"], wind, transform=plate, cmap="RdBu_r")
ax.set_extent([115, 275, 0, 55], crs=plate)
fig.colorbar(mesh, label="eastward wind (m/s)")
