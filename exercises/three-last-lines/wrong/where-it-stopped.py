# part: read
# slip: where-noticed
# says: Cell 4 is where Python noticed. Its line is right: follow what stands behind the `/` back to the cell
#   that put a 0 there.
name_cell = 2
syntax_cell = 3
zero_cell = 4
