# part: chart
# slip: data-slid
# says: Your data have slid round the Earth: their longitudes are taken to count from the middle of your
#   map. They count from Greenwich, whatever map you choose. Compare a coast with where the colours stop.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
moved = ccrs.PlateCarree(central_longitude=180)
mesh = ax.pcolormesh(
    wind["lon"], wind["lat"], wind, transform=moved, cmap="RdBu_r", vmin=-10, vmax=10
)
ax.set_extent([115, 275, 0, 55], crs=plate)
fig.colorbar(mesh, label="eastward wind (m/s)")
