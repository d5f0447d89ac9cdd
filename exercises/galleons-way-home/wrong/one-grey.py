# part: chart
# status: wrong value
# says: Land cannot be told from sea without data: fill it with another colour.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
ax.set_facecolor("0.7")
ax.coastlines("110m")
mesh = ax.pcolormesh(
    wind["lon"], wind["lat"], wind, transform=plate, cmap="RdBu_r", vmin=-10, vmax=10
)
ax.set_extent([115, 275, 0, 55], crs=plate)
fig.colorbar(mesh, label="eastward wind (m/s)")
