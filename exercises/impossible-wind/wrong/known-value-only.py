# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function has no square in it, and is right at 100 mph by luck. The property finds it.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
