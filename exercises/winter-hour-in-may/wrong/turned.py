# part: record
# slip: check-turned
# says: Your class refuses a dew point below the temperature, which is the usual case. Turn the
#   comparison round.
@dataclass(frozen=True)
class Reading:
    hour: int
    air_c: float
    dew_c: float

    def __post_init__(self):
        if self.air_c > self.dew_c:
            raise ValueError(f"dew point {self.dew_c} °C above the air's {self.air_c} °C")

    def spread_c(self):
        return self.air_c - self.dew_c


readings = []
for hour, air_f, dew_f in evening:
    reading = Reading(hour, celsius(air_f), celsius(dew_f))
    if reading not in readings:
        readings.append(reading)
spreads_c = [round(reading.spread_c(), 1) for reading in readings]
