# part: spells
# slip: set-back-too-early
# says: All your spells have length 0: the count is set back before it is appended.
spells, run = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        run += 1
    elif run > 0:
        run = 0
        spells.append(run)
