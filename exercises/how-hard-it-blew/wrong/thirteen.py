# part: top
# slip: beyond-the-scale
# says: The scale has no force 13. The loop must not go on when the force is 12 already.
force = 0
while force <= 12 and mountain_kn >= lowest_kn[force]:
    force += 1
mountain_force = force
