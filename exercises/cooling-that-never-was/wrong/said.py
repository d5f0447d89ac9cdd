# part: test
# slip: prints-for-assert
# says: Your test prints what it found and ends as if all were well. Only an `assert` that does not hold
#   stops it.
def test_fall(function):
    print(function([5, 7, 8]) == 0)
