# part: forces
# slip: kept-too-late
# says: Only the last hour was kept: the line that appends belongs in the `for`, after the `while`.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and wind_kn >= lowest_kn[force + 1]:
        force += 1
forces.append(force)
