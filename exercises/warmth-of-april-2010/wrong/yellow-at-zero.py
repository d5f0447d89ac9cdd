# part: map
# status: wrong value
# says: The middle of your colour map, RdYlBu_r, is not white, so zero is not.
view = ccrs.PlateCarree(central_longitude=180)
fig, ax = plt.subplots(subplot_kw={"projection": view})
ax.coastlines("110m")
lon, lat = shown.longitude, shown.latitude
look = {"cmap": "RdYlBu_r", "vmin": -2.5, "vmax": 2.5}
mesh = ax.pcolormesh(lon, lat, shown, transform=ccrs.PlateCarree(), **look)
ax.set_title("April 2010: warmer than normal")
fig.colorbar(mesh, label="sea-surface temperature anomaly (K)")
