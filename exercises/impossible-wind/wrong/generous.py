# part: test
# status: wrong value
# says: `test_pressure` ends without a complaint where it should stop with an AssertionError. This
#   function is 2 % too low at 100 mph. How much may it be off by the task, and how much by your test?
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=200)
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph))
