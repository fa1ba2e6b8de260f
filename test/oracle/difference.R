# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/difference.R, at the top: computes with R's survey
# package what test/kind-crosstab/difference-r.sh and test/kind-tabulate/lead.sh
# expect, into test/oracle/difference.csv: differences of two columns, and
# leads of one answer over another, of K1.  Made with R 4.2.2 and survey 4.1-1.
#
# Columns: kind, break, column, row, value, se, lower, upper, p; shares in
# percent.  Each respondent is a sampling unit.  The degrees of freedom are
# those of the subset() of the design that is in either column, or in the
# column of a lead, and has an answer.
suppressMessages(library(survey))

k1 <- read.csv("test/data/k1.csv")
k <- svydesign(ids = ~1, weights = ~w, data = k1)
out <- NULL
put <- function(kind, b, column, row, value, se, df, unit = 1, p = TRUE) {
  off <- qt(0.975, df) * se
  out <<- rbind(out, data.frame(kind, b, column, row, unit * value,
    unit * se, unit * (value - off), unit * (value + off),
    if (p) 2 * pt(-abs(value / se), df) else NA))
}
near <- function(a, b) stopifnot(abs(a - b) < 1e-12)

# Columns that are apart: svycontrast of svyby; svyglm has the same.
apart <- function(y, row, unit) {
  d <- update(k, y = y)
  s <- svyby(~y, ~age, d, svymean, covmat = TRUE)
  r <- svycontrast(s, c(M = -1, O = 0, Y = 1))
  g <- svyglm(y ~ age, update(d, age = relevel(factor(age), "M")))
  near(coef(r), coef(g)[["ageY"]])
  near(SE(r), SE(g)[["ageY"]])
  put("difference", "age", "Y - M", row, coef(r)[[1]], SE(r)[[1]],
    degf(subset(d, age != "O")), unit)
}
# Columns that have respondents in common: of ratios of totals.
common <- function(y, row, unit) {
  d <- update(k, y1 = y * m1, y2 = y * m2)
  r <- svycontrast(svytotal(~y1 + m1 + y2 + m2, d), quote(y1 / m1 - y2 / m2))
  put("difference", "m", "m1 - m2", row, coef(r)[[1]], SE(r)[[1]],
    degf(subset(d, m1 == 1 | m2 == 1)), unit)
}
for (row in c("A", "B", "C")) {
  apart(as.numeric(k1$vote == row), row, 100)
  common(as.numeric(k1$vote == row), row, 100)
}
apart(as.numeric(k1$vote != "B"), "A or C", 100)
common(as.numeric(k1$vote != "B"), "A or C", 100)
apart(k1$hrs, "Mean", 1)
common(k1$hrs, "Mean", 1)

# Leads: svycontrast of svymean of a factor.
lead <- function(d, b, column, row, of) {
  r <- svycontrast(svymean(~vote, d), of)
  put("lead", b, column, row, coef(r)[[1]], SE(r)[[1]], degf(d), 100, FALSE)
}
ab <- c(voteA = 1, voteB = -1, voteC = 0)
acb <- c(voteA = 1, voteB = -1, voteC = 1)
k <- update(k, vote = factor(vote))
for (band in c("M", "O", "Y")) {
  lead(subset(k, age == band), "age", band, "Lead: A over B", ab)
  lead(subset(k, age == band), "age", band, "Lead: A or C over B", acb)
}
lead(k, "Total", "Total", "Lead: A over B", ab)
lead(k, "Total", "Total", "Lead: A or C over B", acb)
# The lead in one column less that in another.
s <- svyby(~I((vote == "A") - (vote == "B")), ~age, k, svymean,
  covmat = TRUE)
r <- svycontrast(s, c(M = -1, O = 0, Y = 1))
put("difference", "age", "Y - M", "Lead: A over B", coef(r)[[1]],
  SE(r)[[1]], degf(subset(k, age != "O")), 100)

names(out) <- c("kind", "break", "column", "row", "value", "se", "lower",
  "upper", "p")
for (i in 5:9)
  out[[i]] <- ifelse(is.na(out[[i]]), "", sprintf("%.15g", out[[i]]))
write.csv(out, "test/oracle/difference.csv", row.names = FALSE, quote = FALSE)
