# part: top
# slip: one-short
# says: Your loop stops at 11, one below the top. It may still climb when the force is 11.
force = 0
while force < 11 and mountain_kn >= lowest_kn[force + 1]:
    force += 1
mountain_force = force
