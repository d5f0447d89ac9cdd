# part: forces
# slip: wind-of-the-mountain
# says: All are 12: you still ask about the mountain's wind. Ask about the wind of each hour.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and mountain_kn >= lowest_kn[force + 1]:
        force += 1
    forces.append(force)
