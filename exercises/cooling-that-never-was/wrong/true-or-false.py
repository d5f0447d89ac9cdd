# part: test
# slip: returns-for-assert
# says: Your test gives back True or False, and whoever runs it must look. A test is silent or stops: put
#   the comparison after `assert`.
def test_fall(function):
    return function([5, 7, 8]) == 0
