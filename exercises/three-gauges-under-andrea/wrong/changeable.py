# part: record
# slip: not-frozen
# says: Your records can be changed after the check. Ask `dataclass` to refuse that.
@dataclass
class Hour:
    airport: str
    day: int
    hour: int
    rain_mm: float

    def __post_init__(self):
        if not 0 <= self.rain_mm <= 305:
            raise ValueError(f"{self.rain_mm} mm in an hour")

    def heavy(self):
        return self.rain_mm > 7.6


is_heavy = Hour("JFK", 7, 22, 13.5).heavy()
at_limit = Hour("JFK", 7, 22, 7.6).heavy()
