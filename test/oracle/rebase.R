# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/rebase.R, at the top: computes with R's survey package
# what test/kind-tabulate/cumulative.sh and rebase-both.sh expect, into
# test/oracle/rebase.csv: of test/data/routed.csv, a question that was asked of
# users only, the percentages of all respondents (raw), of those who answered
# (answer, net), and cumulative ones of these.  Made with R 4.2.2 and survey
# 4.1-1.
#
# Columns: kind, row, percent, se, base_weighted, base_unweighted.  Each
# respondent of a weight above 0 is a sampling unit.  "Don't know" is an answer,
# but no step of the scale; who refused, broke off or was not asked gave none.
suppressMessages(library(survey))

d <- subset(read.csv("test/data/routed.csv"), w > 0)
names <- c("1" = "Very satisfied", "2" = "Fairly satisfied",
  "3" = "Neither satisfied nor dissatisfied", "4" = "Fairly dissatisfied",
  "5" = "Very dissatisfied", "8" = "Don't know", "9" = "Refused",
  "7" = "Broke off", "0" = "Not asked or missing")
d$q[is.na(d$q)] <- 0
all <- svydesign(ids = ~1, weights = ~w, data = d)
valid <- subset(all, q %in% c(1:5, 8))
out <- NULL
put <- function(kind, row, design, codes) {
  m <- svymean(~y, update(design, y = as.numeric(q %in% codes)))
  out <<- rbind(out, data.frame(kind, row, percent = 100 * coef(m)[[1]],
    se = 100 * SE(m)[[1]], base_weighted = sum(weights(design)),
    base_unweighted = nrow(design$variables)))
}
for (code in names(names)[1:6]) {
  put("answer", names[[code]], valid, as.numeric(code))
}
put("net", "Satisfied", valid, 1:2)
put("net", "Dissatisfied", valid, 4:5)
for (code in names(names)[1:5]) {
  put("cumulative", paste("Cumulative:", names[[code]]), valid,
    1:as.numeric(code))
}
for (code in names(names)) {
  put("raw", paste("Of all:", names[[code]]), all, as.numeric(code))
}
put("raw", "Of all: Satisfied", all, 1:2)
put("raw", "Of all: Dissatisfied", all, 4:5)
# The question as a factor has the same shares.
f <- svymean(~factor(q), valid)
stopifnot(abs(100 * coef(f)[[1]] - out$percent[1]) < 1e-9)
out[3:5] <- lapply(out[3:5], format, digits = 15, trim = TRUE)
write.csv(out, "test/oracle/rebase.csv", row.names = FALSE, quote = 2)
