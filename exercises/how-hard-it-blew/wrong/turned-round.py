# part: top
# slip: never-begun
# says: The loop made no turn at all: its condition was false from the start. It says when to go on, not when to
#   stop.
force = 0
while force == 12 and mountain_kn < lowest_kn[force + 1]:
    force += 1
mountain_force = force
