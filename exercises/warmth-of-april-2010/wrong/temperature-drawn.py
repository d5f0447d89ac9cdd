# part: map
# status: wrong value
# says: `ax` shows no field of colours with the values asked for.
view = ccrs.PlateCarree(central_longitude=180)
fig, ax = plt.subplots(subplot_kw={"projection": view})
ax.coastlines("110m")
warm, plate = sst.sel(time="2010-04").squeeze("time") - 273.15, ccrs.PlateCarree()
mesh = ax.pcolormesh(warm.longitude, warm.latitude, warm, transform=plate, vmin=-30, vmax=30)
ax.set_title("April 2010")
fig.colorbar(mesh, label="sea-surface temperature (K)")
