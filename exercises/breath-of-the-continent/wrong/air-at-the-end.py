# part: year
# slip: bracket-too-late
# says: Only the temperature of the sea was multiplied, and that of the air subtracted at the end. Put
#   brackets around the difference.
year_wm2 = float(sensible_wm2.sel(lat=35, lon=143).mean("month"))
one = coads.sel(lat=35, lon=143).mean("month")
shortcut_wm2 = float(
    air_kg_m3 * capacity_j_kg_k * exchange * one["wspd"] * one["sst"] - one["airt"]
)
