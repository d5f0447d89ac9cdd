# part: record
# slip: asserted
# says: `assert` stops with an AssertionError. Ask with `if`, and `raise` a ValueError.
@dataclass(frozen=True)
class Report:
    hour: int
    mean_kn: float
    gust_kn: float

    def __post_init__(self):
        assert 0 <= self.mean_kn <= self.gust_kn, f"mean {self.mean_kn} kn, gust {self.gust_kn} kn"

    def gust_factor(self):
        return self.gust_kn / self.mean_kn


example = Report(14, 40, 33).gust_factor()
steady = Report(3, 10, 10).gust_factor()
