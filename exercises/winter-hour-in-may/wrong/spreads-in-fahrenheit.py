# part: record
# slip: in-fahrenheit
# says: These are spreads in °F. Convert both temperatures before you make a reading.
@dataclass(frozen=True)
class Reading:
    hour: int
    air_c: float
    dew_c: float

    def __post_init__(self):
        if self.dew_c > self.air_c:
            raise ValueError("dew point above the temperature")

    def spread_c(self):
        return self.air_c - self.dew_c


readings = []
for hour, air_f, dew_f in evening:
    reading = Reading(hour, air_f, dew_f)
    if reading not in readings:
        readings.append(reading)
spreads_c = [round(reading.spread_c(), 1) for reading in readings]
