# part: answer
# slip: method-for-answer
# says: You counted all hours of each airport. If the brackets after `heavy` are missing, the `if`
#   asks whether there is a method, and there always is.
wettest = airports[totals_mm.index(max(totals_mm))]
heavy_hours = []
for airport in airports:
    heavy_hours.append(
        len([record for record in accepted if record.airport == airport and record.heavy])
    )
