# part: record
# status: wrong value
# says: `Report` gives back Report(hour=5, mean_kn=-3, gust_kn=5) where it should stop with a
#   ValueError. No wind is below zero.
@dataclass(frozen=True)
class Report:
    hour: int
    mean_kn: float
    gust_kn: float

    def __post_init__(self):
        if self.gust_kn < self.mean_kn:
            raise ValueError(f"mean {self.mean_kn} kn, gust {self.gust_kn} kn")

    def gust_factor(self):
        return self.gust_kn / self.mean_kn


example = Report(14, 33, 40).gust_factor()
steady = Report(3, 10, 10).gust_factor()
