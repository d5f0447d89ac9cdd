# part: map
# slip: rainbow
# says: Your colours grow lighter and darker several times, so they show edges where the data have none.
#   Choose a map that goes from dark to light once, or twice from a light middle.
fig = plt.figure(figsize=(8, 4))
ax = fig.add_subplot(projection=ccrs.EqualEarth())
ax.set_facecolor("0.85")
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.6")
ax.coastlines("110m")
plate = ccrs.PlateCarree()
known = {"transform": plate, "cmap": "jet"}
mesh = ax.pcolormesh(sst["lon"], sst["lat"], reported, **known)
ax.set_global()
ax.set_title("Where ships report")
fig.colorbar(mesh, label="months with a report, of 12")
