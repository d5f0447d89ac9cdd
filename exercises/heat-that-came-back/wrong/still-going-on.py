# part: spells
# slip: last-forgotten
# says: The spell that is still going on, from 14 July, is missing. It has no cooler day after it: what you do when a
#   spell ends must be done once more when the list ends.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    elif spell > 0:
        spells.append(spell)
        spell = 0
