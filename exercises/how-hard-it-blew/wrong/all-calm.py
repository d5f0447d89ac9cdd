# part: forces
# slip: never-begun
# says: All forces are 0: the inner loop made no turn. Its condition says when to go on, not when to stop.
forces = []
for wind_kn in winds_kn:
    force = 0
    while wind_kn <= lowest_kn[force + 1]:
        force += 1
    forces.append(force)
