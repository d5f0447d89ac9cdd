# part: test
# status: raised
# says: `test_pressure` found an `assert` that does not hold: AssertionError: not 1225 Pa. This
#   function is right: your test should be silent.
def test_pressure(function):
    assert not math.isclose(function(100), 1225, abs_tol=12), "not 1225 Pa"
