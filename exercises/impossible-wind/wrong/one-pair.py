# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function is right up to 100 mph, and stays the same above. Hold the property at every speed that the
#   task names.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    assert math.isclose(function(20), 4 * function(10))
