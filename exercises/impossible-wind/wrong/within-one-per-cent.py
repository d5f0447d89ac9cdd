# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. With this
#   function twice the wind pushes 3.992 times as hard: 0.2 % too little. The task has 0.1 % for the
#   property.
def test_pressure(function):
    assert math.isclose(function(100), 1225, rel_tol=0.01)
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph), rel_tol=0.01)
