# part: excess
# slip: sign-turned
# says: The sign is turned: this is by how much the circle exceeds the cell.
circle_wm2 = sensible_wm2.mean("lon")
excess_wm2 = -(sensible_wm2 - circle_wm2)
