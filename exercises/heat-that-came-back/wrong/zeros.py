# part: spells
# slip: zeros-left
# says: Your list has zeros in it: each day that is not hot appends something. Append only if there was a spell
#   to end.
spells, run = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        run += 1
    else:
        spells.append(run)
        run = 0
spells.append(run)
