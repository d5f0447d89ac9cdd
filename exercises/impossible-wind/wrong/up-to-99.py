# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function is wrong at 200 mph and nowhere else, and that is twice 100 mph. `range` ends before its
#   second number.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    for speed_mph in range(1, 100):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph), rel_tol=0.001)
