# part: test
# slip: tests-its-own
# says: Your test calls a function by its own name, whatever it is handed. Call the argument by its name.
def fall_c(hours_c):
    return 0


def test_fall(function):
    assert fall_c([5, 7, 8]) == 0
