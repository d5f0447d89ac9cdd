# part: test
# slip: exactly-equal
# says: Your test asks for 1225 to the last digit, and refuses a function that is right to 0.1 %. Compare
#   with a tolerance.
def test_pressure(function):
    assert function(100) == 1225
    for speed_mph in range(1, 101):
        assert math.isclose(function(2 * speed_mph), 4 * function(speed_mph))
