# part: polar
# slip: extent-of-no-width
# says: Your map has no width: it begins and ends at the same meridian, as 0° and 360° are one. Give the
#   whole way round as −180 to 180.
fig = plt.figure(figsize=(6, 5))
ax = fig.add_subplot(projection=ccrs.NorthPolarStereo())
ax.set_facecolor("0.8")
ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
levels = np.arange(-8, 9, 2)
colours = {"cmap": "RdBu_r", "extend": "both"}
fill = ax.contourf(ring_lon, lat, ring, levels, transform=plate, **colours)
ax.set_extent([0, 360, 0, 90], crs=plate)
ax.set_boundary(circle, transform=ax.transAxes)
ax.set_title("Winter is the calm season in the Arabian Sea")
fig.colorbar(fill, label="wind speed, January minus July (m/s)")
