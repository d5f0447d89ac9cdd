# part: map
# slip: transform-forgotten
# says: Your map has the data, but as a speck some hundred metres wide: the axes took degrees as metres.
#   The projection says how the map is drawn; say also in which system longitude and latitude are meant.
fig = plt.figure(figsize=(8, 4))
ax = fig.add_subplot(projection=ccrs.EqualEarth())
ax.set_facecolor("0.85")
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.6")
ax.coastlines("110m")
plate = ccrs.PlateCarree()
known = {"cmap": "viridis"}
mesh = ax.pcolormesh(sst["lon"], sst["lat"], reported, **known)
ax.set_global()
ax.set_title("Where ships report")
fig.colorbar(mesh, label="months with a report, of 12")
