# part: test
# slip: returns-for-assert
# says: Your test gives back True or False, and whoever runs it must look. A test is silent or stops: put
#   the comparison after `assert`.
def test_pressure(function):
    return math.isclose(function(100), 1225, abs_tol=12) and function(20) == 4 * function(10)
