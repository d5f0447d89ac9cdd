# part: record
# slip: self-forgotten
# says: A method was called and takes no input. Its first input, the record itself, must stand
#   between the brackets of `def`.
@dataclass(frozen=True)
class Reading:
    hour: int
    air_c: float
    dew_c: float

    def __post_init__(self):
        if self.dew_c > self.air_c:
            raise ValueError(f"dew point {self.dew_c} °C above the air's {self.air_c} °C")

    def spread_c():
        return 0


readings = []
for hour, air_f, dew_f in evening:
    reading = Reading(hour, celsius(air_f), celsius(dew_f))
    if reading not in readings:
        readings.append(reading)
spreads_c = [round(reading.spread_c(), 1) for reading in readings]
