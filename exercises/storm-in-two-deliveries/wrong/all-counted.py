# part: deliveries
# slip: all-deliveries-counted
# says: You divided by the number of all that was delivered. Divide by the number of accepted
#   reports.
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
mean_factor = sum([report.gust_factor() for report in accepted]) / len(first + second)
