# part: polar
# slip: seam
# says: There is a seam along the meridian of Greenwich: contours are drawn between the middles of cells,
#   and nothing lies between the last column and the first. Close the ring before you draw.
fig = plt.figure(figsize=(6, 5))
ax = fig.add_subplot(projection=ccrs.NorthPolarStereo())
ax.set_facecolor("0.8")
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
levels = np.arange(-8, 9, 2)
colours = {"cmap": "RdBu_r", "extend": "both"}
fill = ax.contourf(lon, lat, change, levels, transform=plate, **colours)
ax.set_extent([-180, 180, 0, 90], crs=plate)
ax.set_boundary(circle, transform=ax.transAxes)
ax.set_title("Winter is the calm season in the Arabian Sea")
fig.colorbar(fill, label="wind speed, January minus July (m/s)")
