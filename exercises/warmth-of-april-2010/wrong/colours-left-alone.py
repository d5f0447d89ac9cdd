# part: map
# slip: off-centre
# says: White does not mean zero on your map: the limits of your colours are not symmetric, so some values
#   have the colour of the other sign.
view = ccrs.PlateCarree(central_longitude=180)
fig, ax = plt.subplots(subplot_kw={"projection": view})
ax.coastlines("110m")
lon, lat = shown.longitude, shown.latitude
mesh = ax.pcolormesh(lon, lat, shown, transform=ccrs.PlateCarree(), cmap="RdBu_r")
ax.set_title("April 2010: warmer than normal")
fig.colorbar(mesh, label="sea-surface temperature anomaly (K)")
