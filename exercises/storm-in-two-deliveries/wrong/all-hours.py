# part: deliveries
# slip: refused-kept
# says: 18 o'clock is in your list, although `Report` refuses it. Append in the branch of the
#   accepted reports only.
accepted = []
refused = []
for hour, mean_kn, gust_kn in first + second:
    try:
        report = Report(hour, mean_kn, gust_kn)
    except ValueError:
        refused.append(hour)
    else:
        if report not in accepted:
            accepted.append(report)
hours = sorted([report.hour for report in accepted] + refused)
mean_factor = sum([report.gust_factor() for report in accepted]) / len(accepted)
