# part: top
# slip: beyond-the-scale
# says: The scale has no force 13. The loop must not go on when the force is 12 already.
mountain_force = 0
while mountain_force <= 12 and mountain_kn >= lowest_kn[mountain_force]:
    mountain_force += 1
