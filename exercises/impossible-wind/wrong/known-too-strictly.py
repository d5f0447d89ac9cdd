# part: test
# status: raised
# says: `test_pressure` found an `assert` that does not hold: AssertionError. This function takes air that
#   is a little denser, and gives 0.5 % too much at 100 mph. By the task 1 % will do.
def test_pressure(function):
    assert math.isclose(function(100), 1225, rel_tol=0.001)
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph), rel_tol=0.001)
