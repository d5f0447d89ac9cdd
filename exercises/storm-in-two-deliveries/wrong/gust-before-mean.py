# part: record
# slip: order-of-fields
# says: Your class has the gust before the mean. The order that is asked for is hour, mean,
#   gust.
@dataclass(frozen=True)
class Report:
    hour: int
    gust_kn: float
    mean_kn: float

    def __post_init__(self):
        if self.mean_kn < 0 or self.gust_kn < self.mean_kn:
            raise ValueError(f"mean {self.mean_kn} kn, gust {self.gust_kn} kn")

    def gust_factor(self):
        return self.gust_kn / self.mean_kn


example = Report(14, 33, 40).gust_factor()
steady = Report(3, 10, 10).gust_factor()
