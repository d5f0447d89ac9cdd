# part: forces
# slip: next-force
# says: All your forces are one too high. The loop may go on only if the wind reaches the *next* force; yours
#   looked at the force that it had.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and wind_kn >= lowest_kn[force]:
        force += 1
    forces.append(force)
