# part: spells
# slip: never-set-back
# says: Your numbers only grow: the count goes on where the spell before had ended. Set it back to zero.
spells, spell, hot = [], 0, False
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    elif hot:
        spells.append(spell)
    hot = high_c >= 32.2
spells.append(spell)
