# part: test
# slip: assert-after-loop
# says: Your `assert` stands after the loop, and sees only what the last turn left. Indent it, so that
#   it is asked in every turn.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    for speed_mph in range(1, 101):
        once_pa, twice_pa = function(speed_mph), function(2 * speed_mph)
    assert math.isclose(twice_pa, 4 * once_pa, rel_tol=0.001)
