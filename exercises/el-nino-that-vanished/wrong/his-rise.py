# part: winters
# slip: his-rise
# says: This is the difference of two of the colleague's groups. Take the winters of `winters_c`.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = float(his_winters_c[-1] - his_winters_c[-2])
