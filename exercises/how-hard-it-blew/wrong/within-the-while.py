# part: forces
# slip: kept-too-early
# says: There are more forces than hours: you keep one in each turn of the `while`. Wait until it is over, with
#   a line that is indented as far as the `while` itself.
forces = []
for wind_kn in winds_kn:
    force = 0
    while force < 12 and wind_kn >= lowest_kn[force + 1]:
        force += 1
        forces.append(force)
