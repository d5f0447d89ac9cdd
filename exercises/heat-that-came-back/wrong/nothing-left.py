# part: spells
# slip: set-back-too-early
# says: All your spells have length 0: the count is set back before it is appended.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    elif spell > 0:
        spell = 0
        spells.append(spell)
