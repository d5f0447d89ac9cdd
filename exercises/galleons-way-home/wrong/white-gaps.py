# part: chart
# status: wrong value
# says: What has no data looks like a value of your scale: the colour map has this colour, or one hardly
#   different. Give the background of the axes a colour of its own.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
ax.coastlines("110m")
mesh = ax.pcolormesh(
    wind["lon"], wind["lat"], wind, transform=plate, cmap="RdBu_r", vmin=-10, vmax=10
)
ax.set_extent([115, 275, 0, 55], crs=plate)
fig.colorbar(mesh, label="eastward wind (m/s)")
