# part: top
# slip: never-begun
# says: The second loop made no turn at all: its condition was false from the start. It says when to go on, not when
#   to stop.
mountain_force = None
newark_force = None
force = 0
while force < 12 and mountain_kn >= lowest_kn[force + 1]:
    force += 1
mountain_force = force
force = 0
while force == 12 and newark_kn < lowest_kn[force + 1]:
    force += 1
newark_force = force
