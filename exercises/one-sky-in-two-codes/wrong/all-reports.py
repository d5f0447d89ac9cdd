# part: select
# slip: nothing-selected
# says: That is the number of all reports. The selection has to be given the name `metar`.
reports.loc[(reports["region"] == "ME") & (reports["id"].str[0] == "K")]
metar = reports
metar_count = len(metar)
