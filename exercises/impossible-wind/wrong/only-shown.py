# part: test
# slip: prints-for-assert
# says: Your test prints what it found and ends as if all were well. Only an `assert` that does not hold
#   stops it.
def test_pressure(function):
    if not math.isclose(function(100), 1225, abs_tol=12):
        print("not 1225 Pa")
    for speed_mph in range(1, 101):
        if not math.isclose(function(2 * speed_mph), 4 * function(speed_mph)):
            print("not four times at", speed_mph)
