# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. With
#   this function twice the wind pushes 3.86 times as hard, not four times. Your tolerance hides the
#   difference: make it smaller.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph), rel_tol=0.1)
