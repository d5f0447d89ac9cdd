# part: map
# slip: colours-reversed
# says: Red and blue have changed sides: on your map the smallest values are red and the largest are
#   blue. Compare the ends of your colour bar with what they are to mean.
view = ccrs.PlateCarree(central_longitude=180)
fig, ax = plt.subplots(subplot_kw={"projection": view})
ax.coastlines("110m")
lon, lat = shown.longitude, shown.latitude
look = {"cmap": "RdBu", "vmin": -2.5, "vmax": 2.5}
mesh = ax.pcolormesh(lon, lat, shown, transform=ccrs.PlateCarree(), **look)
ax.set_title("April 2010: warmer than normal")
fig.colorbar(mesh, label="sea-surface temperature anomaly (K)")
