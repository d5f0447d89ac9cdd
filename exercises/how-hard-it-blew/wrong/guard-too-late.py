# part: top
# slip: off-the-end
# says: Your loop asked for an entry that the list does not have: the scale ends with force 12, at position
#   12. Ask first, on the left of `and`, whether there is a next force at all.
mountain_force = 0
while mountain_kn >= lowest_kn[mountain_force + 1] and mountain_force < 12:
    mountain_force += 1
