# part: chart
# slip: transform-forgotten
# says: Your map has the data, but as a speck some hundred metres wide: the axes took degrees as metres.
#   The projection says how the map is drawn; say also in which system longitude and latitude are meant.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
ax.coastlines("110m")
mesh = ax.pcolormesh(wind["lon"], wind["lat"], wind, cmap="RdBu_r", vmin=-10, vmax=10)
ax.set_extent([115, 275, 0, 55], crs=plate)
fig.colorbar(mesh, label="eastward wind (m/s)")
