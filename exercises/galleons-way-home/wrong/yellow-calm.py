# part: chart
# status: wrong value
# says: The middle of your colour map, RdYlBu_r, is not white, so zero is not.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
ax.set_facecolor("0.8")
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
ax.coastlines("110m")
ax.add_feature(cfeature.BORDERS.with_scale("110m"), linestyle=":")
look = {"cmap": "RdYlBu_r", "vmin": -10, "vmax": 10}
mesh = ax.pcolormesh(wind["lon"], wind["lat"], wind, transform=plate, **look)
ax.gridlines(draw_labels=["left", "bottom"])
ax.set_extent([115, 275, 0, 55], crs=plate)
ax.set_title("October: the wind towards the east")
fig.colorbar(mesh, label="eastward wind (m/s)")
