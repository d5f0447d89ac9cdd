# part: deliveries
# slip: factor-of-sums
# says: You divided the sum of the gusts by that of the means. Take the factor of each report
#   first, and then their mean.
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
hours = [report.hour for report in accepted]
mean_factor = sum([report.gust_kn for report in accepted]) / sum([report.mean_kn for report in accepted])
