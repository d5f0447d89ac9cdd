# part: record
# slip: order-of-names
# says: The months are not in order. As text, `delivery-10` comes before `delivery-9`. Put the labels in
#   order.
pieces = [xr.open_dataset(path) for path in paths]
record = xr.concat(pieces, "time").drop_duplicates("time")["tos"].load()
