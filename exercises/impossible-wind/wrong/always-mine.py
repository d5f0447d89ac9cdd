# part: test
# slip: tests-its-own
# says: Your test calls `wind_pressure_pa`, whatever function it is handed. Call the argument by its name.
def test_pressure(function):
    assert math.isclose(wind_pressure_pa(100), 1225, abs_tol=12)
    for speed_mph in range(1, 101):
        assert math.isclose(wind_pressure_pa(2 * speed_mph), 4 * wind_pressure_pa(speed_mph))
