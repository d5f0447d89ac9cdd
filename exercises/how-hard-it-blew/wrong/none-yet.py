# part: top
# slip: stopped-before
# says: `mountain_force` is still None: the cell stopped with an error before it got its force. An IndexError means
#   that the loop asked for an entry that the list does not have: ask first, on the left of `and`, whether there is a
#   next force at all. A NameError means that a name is spelt otherwise than in the task.
mountain_force = None
newark_force = None
force = 0
while mountain_kn >= lowest_kn[force + 1]:
    force += 1
mountain_force = force
force = 0
while force < 12 and newark_kn >= lowest_kn[force + 1]:
    force += 1
newark_force = force
