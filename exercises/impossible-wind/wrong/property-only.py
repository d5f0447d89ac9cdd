# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function forgets the half. It keeps the property, and gives another value at 100 mph than the standard.
def test_pressure(function):
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph))
