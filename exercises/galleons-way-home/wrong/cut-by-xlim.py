# part: chart
# slip: cut-in-metres
# says: Your map shows a patch of a few metres: inside, its axes count in metres, and the limits were
#   degrees. Cut it with a call that is told the system of its numbers.
fig = plt.figure()
ax = fig.add_subplot(projection=pacific)
mesh = ax.pcolormesh(
    wind["lon"], wind["lat"], wind, transform=plate, cmap="RdBu_r", vmin=-10, vmax=10
)
ax.set_xlim(115, 275)
ax.set_ylim(0, 55)
fig.colorbar(mesh, label="eastward wind (m/s)")
