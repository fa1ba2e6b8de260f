# SPDX-License-Identifier: GPL-3.0-or-later
# Writes test/data/flags.sav: a multiple-response question as most exports to
# SPSS have it, without a multiple-response set.
#
#	cd test/data && Rscript ../oracle/flags.R
library(haven)
ticked <- function(x, option)
	labelled(x, c("Not selected" = 0, "Selected" = 1),
	    label = paste("Q2. Which do you own? -", option))
d <- data.frame(
    id = 1:5,
    q2_1 = ticked(c(1, 1, 0, 0, NA), "Car"),
    q2_2 = ticked(c(0, 1, 0, 1, NA), "Bike"),
    q2_3 = ticked(c(0, 0, 1, 0, NA), "None of these"),
    q2_other = c("", "a boat", "", "", ""),
    q3 = labelled(c(1, 2, 2, 1, 2), c("Yes" = 1, "No" = 2), label = "Q3. Move?"))
write_sav(d, "flags.sav")
