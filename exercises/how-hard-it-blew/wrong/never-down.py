# part: forces
# slip: never-falls
# says: No force ever falls: each hour must begin at zero. The line `force = 0` belongs in the `for`.
forces, force = [], 0
for wind_kn in winds_kn:
    while force < 12 and wind_kn >= lowest_kn[force + 1]:
        force += 1
    forces.append(force)
