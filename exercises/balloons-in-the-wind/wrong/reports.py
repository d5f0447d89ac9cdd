# part: morning
# slip: whole-reports
# says: Your list holds whole reports. Only their hours, the first values, were asked for.
no_flight = [report for report in lga if grounded(report[1], report[2])]
