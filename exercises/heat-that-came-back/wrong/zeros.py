# part: spells
# slip: zeros-left
# says: Your list has zeros in it: each day that is not hot appends something. Append only if there was a spell
#   to end.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    else:
        spells.append(spell)
        spell = 0
spells.append(spell)
