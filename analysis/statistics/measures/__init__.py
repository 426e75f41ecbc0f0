"""Further measures of keyness, of collocation and of the distance between outlets.

The questions rank words and outlets by the measures one floor up. By those kept here they can be ranked anew, to see
whether a finding depends on the measure. Nothing else calls them yet.

The same rules hold: arrays in, arrays out, and StatisticsError for what a measure is not defined for.
"""
