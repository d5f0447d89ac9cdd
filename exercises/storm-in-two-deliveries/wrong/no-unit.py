# part: record
# status: wrong value
# says: `Report` refuses, but its message does not hold `38`, `28` and `kn`. Its gust is below its
#   mean.
@dataclass(frozen=True)
class Report:
    hour: int
    mean_kn: float
    gust_kn: float

    def __post_init__(self):
        if self.mean_kn < 0 or self.gust_kn < self.mean_kn:
            raise ValueError("impossible wind")

    def gust_factor(self):
        return self.gust_kn / self.mean_kn


example = Report(14, 33, 40).gust_factor()
steady = Report(3, 10, 10).gust_factor()
