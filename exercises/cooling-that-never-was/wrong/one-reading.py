# part: test
# slip: too-short
# says: Your test hands a right function a list of fewer than two readings, which it may refuse.
def test_fall(function):
    assert function([5]) == 0
