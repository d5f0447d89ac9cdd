# part: select
# slip: whole-world
# says: These are the METARs of all countries. Keep those whose name begins with K.
metar = reports.loc[reports["region"] == "ME"]
metar["id"] = metar["id"].str[1:]
metar_count = len(metar)
