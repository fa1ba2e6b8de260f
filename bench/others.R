# SPDX-License-Identifier: GPL-3.0-or-later
# others.R table|survey TASK FILE: what bench/others asks of data.table, in one
# thread, and of the survey package on what that has read.  The task "check"
# only says, by the exit status, whether the packages are there.
args <- commandArgs(trailingOnly = TRUE)
task <- args[2]
suppressPackageStartupMessages({
	library(data.table)
	if (args[1] == "survey") library(survey)
})
if (task == "check") quit(status = 0)
setDTthreads(1)
d <- fread(args[3], showProgress = FALSE)

print_rows <- function(...)
	cat(paste(..., sep = "\t"), sep = "\n")

if (task == "count") {
	cat(nrow(d), "\n")
} else if (task == "filter") {
	fwrite(d[gender == "Female" & age >= 18 & region == "Wales"])
} else if (task == "strays") {
	n <- d[, .N, by = answer]
	print_rows(n$answer, n$N)
} else if (args[1] == "table" && task == "one") {
	s <- d[q20 != "", .(w = sum(weight)), by = q20]
	print_rows(s$q20, 100 * s$w / sum(s$w))
} else if (args[1] == "table") {
	s <- d[q20 != "", .(w = sum(weight)), by = .(q20, gender)]
	s[, p := 100 * w / sum(w), by = gender]
	print_rows(s$q20, s$gender, s$p)
} else {
	design <- svydesign(ids = ~1, weights = ~weight,
	    data = d[q20 != "", .(q20, gender, weight)])
	if (task == "one") {
		p <- svymean(~factor(q20), design)
		print_rows(sub("factor(q20)", "", names(p), fixed = TRUE),
		    100 * coef(p))
	} else {
		p <- as.data.frame(prop.table(svytable(~q20 + gender, design),
		    2))
		print_rows(p$q20, p$gender, 100 * p$Freq)
	}
}
