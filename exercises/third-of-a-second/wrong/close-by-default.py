# part: report
# slip: billionth
# says: `math.isclose` allows a billionth of the numbers unless it is told otherwise. The report rounds
#   to four decimals: use `abs` and the tolerance of the task.
import math

after_8_h_s = late_s * 8 / 100
agrees = math.isclose(after_8_h_s, 0.0275)
