# part: map
# slip: data-slid
# says: Your data have slid round the Earth: their longitudes are taken to count from the middle of your
#   map. They count from Greenwich, whatever map you choose. Compare a coast with where the colours stop.
view = ccrs.PlateCarree(central_longitude=180)
fig, ax = plt.subplots(subplot_kw={"projection": view})
ax.coastlines("110m")
lon, lat = shown.longitude, shown.latitude
mesh = ax.pcolormesh(lon, lat, shown, transform=view, cmap="RdBu_r", vmin=-2.5, vmax=2.5)
ax.set_title("April 2010: warmer than normal")
fig.colorbar(mesh, label="sea-surface temperature anomaly (K)")
