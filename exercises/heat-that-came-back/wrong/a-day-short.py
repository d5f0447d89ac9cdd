# part: spells
# slip: above-only
# says: Some spells are a day short. A day with exactly 32.2 °C is hot as well.
spells, run = [], 0
for high_c in highs_c:
    if high_c > 32.2:
        run += 1
    elif run > 0:
        spells.append(run)
        run = 0
spells.append(run)
