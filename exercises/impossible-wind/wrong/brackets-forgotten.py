# part: pressure
# slip: conversion-squared-alone
# says: Only the number beside `**2` was squared, not the speed with it. Put brackets around the speed in
#   m/s, or give it a name first.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is impossible")
    return 0.5 * density_kg_m3 * speed_mph * 0.44704**2
