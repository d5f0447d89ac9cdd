# part: deliveries
# slip: hours-twice
# says: 15 and 16 o'clock came in both deliveries, and are in your list twice.
accepted = []
refused = []
for hour, mean_kn, gust_kn in first + second:
    try:
        report = Report(hour, mean_kn, gust_kn)
    except ValueError:
        refused.append(hour)
    else:
        if True:
            accepted.append(report)
hours = [report.hour for report in accepted]
mean_factor = sum([report.gust_factor() for report in accepted]) / len(accepted)
