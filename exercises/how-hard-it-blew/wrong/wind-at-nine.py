# part: forces
# slip: wind-of-nine
# says: All are 7: you still ask about Newark's wind at nine. Ask about the wind of each hour.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and newark_kn >= lowest_kn[force + 1]:
        force += 1
    forces.append(force)
