# part: top
# slip: one-short
# says: Your loop stops at 11, one below the top. It may still climb when the force is 11.
mountain_force = 0
while mountain_force < 11 and mountain_kn >= lowest_kn[mountain_force + 1]:
    mountain_force += 1
