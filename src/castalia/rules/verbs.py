"""The verbs that outcomes may start with, and those that nobody can watch."""

from __future__ import annotations

_VAGUE = """
appreciate be become believe comprehend consider cover discover enjoy experience explore
familiarise familiarize feel gain get grasp have hear internalise internalize know learn master
meet notice perceive realise realize recognise recognize remember see study think understand
"""

_OBSERVABLE = """
adapt add align animate annotate apply archive argue arrange assemble assign average avoid bound
broadcast build calculate calibrate call catch change check choose chunk cite classify clean
close combine commit compare compose compress compute concatenate configure connect contrast
contribute control convert correct count create critique crop debug decide decode decompose
define delete demonstrate deploy derive describe design detect determine diagnose differentiate
distinguish divide document download draw edit encode estimate evaluate examine execute explain
export express extract fill filter find fit fix flatten fold follow forecast format generate
give group handle identify implement import improve index inspect install integrate interpolate
interpret invert join judge justify label list load locate lock loop make map mark mask match
measure mend merge modify monitor move name navigate normalise normalize open operate order
organise organize overlay pair parallelise parse partition pick place plan plot predict prepare
present preview print process produce profile project propose prove publish quantify query raise
rank rasterise rasterize read rearrange rebuild rechunk record reduce refactor refute regrid
relate release rename repair replace report reproduce resample reshape resolve retry return
review rewrite run sample save scale schedule search select separate serialise set shade share
show simplify simulate sketch slice smooth solve sort specify split stack standardise
standardize start state stop stream style submit subset subtract summarise summarize tabulate
tag tell test time trace track transform translate transpose trim try tune turn unpack unstack
update use validate verify visualise visualize warn weigh weight wrap write
"""

VAGUE = frozenset(_VAGUE.split())
OBSERVABLE = frozenset(_OBSERVABLE.split())
