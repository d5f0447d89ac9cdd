# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function is 5 % too high below 10 mph, where a pressure is a few Pa. Your tolerance hides that: make
#   it a small share of the pressure, with `rel_tol`.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph), abs_tol=50)
