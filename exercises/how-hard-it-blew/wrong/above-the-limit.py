# part: forces
# slip: limit-left-out
# says: Some hours are one force too low, such as that with 34 knots. The lowest speed of a force belongs to it.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and wind_kn > lowest_kn[force + 1]:
        force += 1
    forces.append(force)
