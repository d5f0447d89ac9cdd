# part: map
# status: wrong value
# says: The colour label of your figure says 'anomaly'; it must name '(K)'.
view = ccrs.PlateCarree(central_longitude=180)
fig, ax = plt.subplots(subplot_kw={"projection": view})
ax.coastlines("110m")
lon, lat, plate = shown.longitude, shown.latitude, ccrs.PlateCarree()
mesh = ax.pcolormesh(lon, lat, shown, transform=plate, cmap="RdBu_r", vmin=-2.5, vmax=2.5)
ax.set_title("April 2010: warmer than normal")
fig.colorbar(mesh, label="anomaly")
