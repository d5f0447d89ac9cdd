# part: forces
# slip: wind-for-force
# says: These are the winds as they were. Keep the force that the inner loop has reached.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and wind_kn >= lowest_kn[force + 1]:
        force += 1
    forces.append(wind_kn)
