# part: test
# status: raised
# says: `test_pressure` found an `assert` that does not hold: AssertionError. This function rounds to five
#   decimals. By the task twice the wind pushes four times as hard to 0.1 %, and not to the last digit.
def test_pressure(function):
    assert math.isclose(function(100), 1225, rel_tol=0.01)
    for speed_mph in range(1, 101):
        assert function(2 * speed_mph) == 4 * function(speed_mph)
