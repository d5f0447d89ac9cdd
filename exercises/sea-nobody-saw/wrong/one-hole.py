# part: map
# status: wrong value
# says: Land cannot be told from sea without data: fill it with another colour.
fig = plt.figure(figsize=(8, 4))
ax = fig.add_subplot(projection=ccrs.EqualEarth())
ax.set_facecolor("0.85")
ax.set_facecolor("0.6")
ax.coastlines("110m")
plate = ccrs.PlateCarree()
known = {"transform": plate, "cmap": "viridis"}
mesh = ax.pcolormesh(sst["lon"], sst["lat"], reported, **known)
ax.set_global()
ax.set_title("Where ships report")
fig.colorbar(mesh, label="months with a report, of 12")
