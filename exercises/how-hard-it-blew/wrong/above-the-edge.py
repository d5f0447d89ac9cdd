# part: top
# slip: edge-left-out
# says: Newark's force is one too low. The lowest speed of a force belongs to it, and 28 knots are that of force 7.
mountain_force = None
newark_force = None
force = 0
while force < 12 and mountain_kn > lowest_kn[force + 1]:
    force += 1
mountain_force = force
force = 0
while force < 12 and newark_kn > lowest_kn[force + 1]:
    force += 1
newark_force = force
