# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function is wrong at 1 mph and nowhere else. Hold the property at each whole speed from 1 to 100
#   mph.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    for speed_mph in range(2, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph), rel_tol=0.001)
