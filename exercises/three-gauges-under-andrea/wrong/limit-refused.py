# part: record
# slip: limit-refused
# says: Your class refuses 305 mm, too. That is what was recognised: only more is refused.
@dataclass(frozen=True)
class Hour:
    airport: str
    day: int
    hour: int
    rain_mm: float

    def __post_init__(self):
        if self.rain_mm < 0 or self.rain_mm >= 305:
            raise ValueError(f"{self.rain_mm} mm of rain in an hour")

    def heavy(self):
        return self.rain_mm > 7.6


is_heavy = Hour("JFK", 7, 22, 13.5).heavy()
at_limit = Hour("JFK", 7, 22, 7.6).heavy()
