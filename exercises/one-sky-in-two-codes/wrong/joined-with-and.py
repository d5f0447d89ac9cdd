# part: select
# slip: and-for-masks
# says: `and` asks for one truth, and a mask holds many. Join masks with `&`, each in brackets.
metar = reports.loc[(reports["region"] == "ME") and (reports["id"].str[0] == "K")]
metar_count = len(metar)
