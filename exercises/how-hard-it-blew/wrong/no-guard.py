# part: top
# slip: off-the-end
# says: Your loop asked for an entry that the list does not have: the scale ends with force 12, at position
#   12. Ask first, on the left of `and`, whether there is a next force at all.
force = 0
while mountain_kn >= lowest_kn[0] and mountain_kn >= lowest_kn[force + 1]:
    force += 1
mountain_force = force
