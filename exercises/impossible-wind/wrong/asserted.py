# part: pressure
# slip: assert-for-refusal
# says: `assert` states what you believe of your own code, in a test. For a value that somebody hands in,
#   raise a ValueError.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    assert 0 <= speed_mph <= 253, f"{speed_mph} mph is impossible"
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
