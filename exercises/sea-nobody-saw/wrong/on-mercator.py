# part: map
# status: wrong form
# says: The projection of `ax`, Mercator, does not keep areas: what looks twice as large on it need
#   not be so on Earth.
fig = plt.figure(figsize=(8, 4))
ax = fig.add_subplot(projection=ccrs.Mercator())
ax.set_facecolor("0.85")
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.6")
ax.coastlines("110m")
plate = ccrs.PlateCarree()
known = {"transform": plate, "cmap": "viridis"}
mesh = ax.pcolormesh(sst["lon"], sst["lat"], reported, **known)
ax.set_global()
ax.set_title("Where ships report")
fig.colorbar(mesh, label="months with a report, of 12")
