# part: test
# slip: wrong-by-hand
# says: This function is right, and one of your asserts does not hold for it. Work that list out by hand
#   once more, in whole degrees.
def test_fall(function):
    assert function([20, 19, 15, 14]) == 6
