# part: test
# slip: beyond-the-record
# says: Your test asks a right function for more than 253 mph, which it may refuse. The speed is doubled:
#   end the loop where the task does.
def test_pressure(function):
    assert math.isclose(function(100), 1225, abs_tol=12)
    for speed_mph in range(1, 254):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph))
