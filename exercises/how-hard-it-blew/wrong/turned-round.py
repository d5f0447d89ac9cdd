# part: top
# slip: never-begun
# says: The loop made no turn at all: its condition was false from the start. It says when to go on, not when to
#   stop.
mountain_force = 0
while mountain_force == 12 and mountain_kn < lowest_kn[mountain_force + 1]:
    mountain_force += 1
