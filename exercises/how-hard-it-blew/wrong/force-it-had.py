# part: top
# slip: one-too-high
# says: Newark's force is one too high. The loop may go on only if the wind reaches the *next* force; yours looked at
#   the force that it had.
mountain_force = None
newark_force = None
force = 0
while force < 12 and mountain_kn >= lowest_kn[force]:
    force += 1
mountain_force = force
force = 0
while force < 12 and newark_kn >= lowest_kn[force]:
    force += 1
newark_force = force
