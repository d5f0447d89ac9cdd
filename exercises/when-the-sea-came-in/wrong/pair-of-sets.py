# part: winds
# slip: no-look-up
# says: In this collection nothing can be looked up by a code. Which of the four finds a value by a key?
winds = [set(jfk_from_deg[3:]), set(lga_from_deg[3:])]
