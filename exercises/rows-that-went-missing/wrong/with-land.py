# part: share
# slip: land-counted
# says: You divided by all cells, so that land counts as sea that loses little. Divide by the number of cells
#   with a value.
january_wm2 = latent_wm2.sel(month=1)
strong_percent = 100 * float((january_wm2 > 120).mean())
