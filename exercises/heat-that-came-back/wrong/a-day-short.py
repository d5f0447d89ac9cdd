# part: spells
# slip: above-only
# says: Some spells are a day short. A day with exactly 32.2 °C is hot as well.
spells, spell = [], 0
for high_c in highs_c:
    if high_c > 32.2:
        spell += 1
    elif spell > 0:
        spells.append(spell)
        spell = 0
spells.append(spell)
