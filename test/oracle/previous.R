# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/previous.R, at the top: computes with R's survey package
# what test/kind-crosstab/previous-r.sh expects of the last wave's total beside
# this wave's, into test/oracle/previous.csv.  Made with R 4.2.2 and survey
# 4.1-1.
#
# The waves are the first 10 respondents of K1 and the other 14, taken for two
# samples.  Each has a design of its own, each respondent a sampling unit; the
# change is the difference of the two svymean, its standard error
# sqrt(se1^2 + se2^2), and t has n1 + n2 - 2 degrees of freedom.  All changes
# with a standard error are one family for Benjamini and Hochberg's correction.
#
# Columns: question, row, before, before_se, change, se, p, bh; shares, leads
# and scores in percent and points.
suppressMessages(library(survey))

k1 <- read.csv("test/data/k1.csv")
waves <- list(k1[1:10, ], k1[11:24, ])
out <- NULL
change <- function(question, row, y) {
  m <- lapply(waves, function(w)
    svymean(~y, svydesign(ids = ~1, weights = ~w, data = cbind(w, y = y(w)))))
  se <- sqrt(sum(sapply(m, SE)^2))
  d <- coef(m[[2]])[[1]] - coef(m[[1]])[[1]]
  p <- 2 * pt(-abs(d / se), nrow(k1) - 2)
  out <<- rbind(out, data.frame(question, row, before = coef(m[[1]])[[1]],
    before_se = SE(m[[1]])[[1]], change = d, se = se, p = p))
}
for (answer in c("A", "B", "C"))
  change("vote", answer, function(w) 100 * (w$vote == answer))
change("vote", "A or C", function(w) 100 * (w$vote != "B"))
change("vote", "Lead: A over B",
  function(w) 100 * ((w$vote == "A") - (w$vote == "B")))
for (answer in 0:10)
  change("sat", answer, function(w) 100 * (w$sat == answer))
change("sat", "Top", function(w) 100 * (w$sat >= 9))
change("sat", "Mean", function(w) w$sat)
change("sat", "NPS", function(w) 100 * ((w$sat >= 9) - (w$sat <= 6)))
out <- out[out$se > 0, ]
out$bh <- p.adjust(out$p, "BH")
for (i in 3:8)
  out[[i]] <- sprintf("%.15g", out[[i]])
write.csv(out, "test/oracle/previous.csv", row.names = FALSE, quote = FALSE)
