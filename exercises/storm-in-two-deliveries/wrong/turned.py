# part: record
# slip: check-turned
# says: Your class refuses a report that is possible: its gust of 40 kn is above its mean of 33 kn.
#   Turn the comparison round.
@dataclass(frozen=True)
class Report:
    hour: int
    mean_kn: float
    gust_kn: float

    def __post_init__(self):
        if self.mean_kn < 0 or self.gust_kn >= self.mean_kn:
            raise ValueError(f"mean {self.mean_kn} kn, gust {self.gust_kn} kn")

    def gust_factor(self):
        return self.gust_kn / self.mean_kn


example = Report(14, 33, 40).gust_factor()
steady = Report(3, 10, 10).gust_factor()
