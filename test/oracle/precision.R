# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/precision.R, at the top: columns, tests and associations
# of calibrated weights, by R's survey package: K1 from its weights raked to age
# 30, 35 and 35% and stratum 40, 25 and 35%.  Writes test/oracle/precision-k1.csv
# (K1 with the raked weights p) and precision.csv (what came out).  Made with R
# 4.2.2 and survey 4.1-1.
#
# what	row, total	svymean of I(column & row), subset(row) or all
#	column, mean	svymean, subset() to the column
#	test, test-mean	the difference of two columns, "rest" for all that are
#			not in the first: svyglm of y on being in the first,
#			subset() to both, which has the linearised difference;
#			p of t with the number of respondents less 1
#	overlap		the same of columns that share respondents: by the
#			formula of REFERENCE A14.1, from residuals of lm.wfit
#	chi2		svychisq(statistic = "F"): F; se and p are its df1, p
suppressMessages(library(survey))
s <- read.csv("test/data/k1.csv")
s$age <- factor(s$age, c("Y", "M", "O"))
s$stratum <- factor(s$stratum)
n <- nrow(s)
d <- calibrate(svydesign(ids = ~1, weights = ~I(w * n / sum(w)), data = s),
  ~age + stratum, n * c(`(Intercept)` = 1, ageM = 0.35, ageO = 0.35,
  stratum2 = 0.25, stratum3 = 0.35), calfun = "raking", epsilon = 1e-14,
  maxit = 1000)
w <- weights(d)
cat(paste0(readLines("test/data/k1.csv"), ",", c("p", sprintf("%.12f", w))),
  file = "test/oracle/precision-k1.csv", sep = "\n")
out <- "what,column,other,row,figure,se,p"
put <- function(what, column, other, row, figure, se, p = NA)
  out[length(out) + 1] <<- paste(c(what, column, other, row, ifelse(is.na(c(
    figure, se, p)), "", sprintf("%.15g", c(figure, se, p)))), collapse = ",")
mean_of <- function(what, column, row, design, y) {
  design <- update(design, y = y[as.integer(rownames(design$variables))])
  e <- svymean(~y, design)
  k <- if (is.logical(y)) 100 else 1
  put(what, column, "", row, k * coef(e)[[length(coef(e))]],
    k * SE(e)[[length(coef(e))]])
}
ages <- levels(s$age)
for (a in ages) {
  for (v in c("A", "B", "C")) {
    mean_of("column", a, v, subset(d, age == a), s$vote == v)
    mean_of("row", a, v, subset(d, vote == v), s$age == a)
    mean_of("total", a, v, d, s$age == a & s$vote == v)
  }
  mean_of("mean", a, "Mean", subset(d, age == a), s$hrs)
}
difference <- function(what, column, other, row, y, i, j) {
  e <- update(d, y = as.numeric(y), first = as.numeric(i))
  e <- svyglm(y ~ first, subset(e, i | j))
  t <- coef(e)[["first"]] / SE(e)[["first"]]
  put(what, column, other, row, coef(e)[["first"]], SE(e)[["first"]],
    2 * pt(-abs(t), sum(i | j) - 1))
}
for (a in seq_along(ages)) {
  i <- s$age == ages[a]
  for (b in seq_along(ages)) if (b > a) {
    j <- s$age == ages[b]
    for (v in c("A", "B", "C"))
      difference("test", ages[a], ages[b], v, s$vote == v, i, j)
    difference("test-mean", ages[a], ages[b], "Mean", s$hrs, i, j)
  }
  for (v in c("A", "B", "C"))
    difference("test", ages[a], "rest", v, s$vote == v, i, !i)
  difference("test-mean", ages[a], "rest", "Mean", s$hrs, i, !i)
}
overlap <- function(column, other, row, y, i, j) {
  z <- function(i) ifelse(i, y - sum((w * y)[i]) / sum(w[i]), 0) / sum(w[i])
  u <- w * lm.wfit(model.matrix(~age + stratum, s), z(i) - z(j), s$w)$residuals
  figure <- sum((w * y)[i]) / sum(w[i]) - sum((w * y)[j]) / sum(w[j])
  se <- sqrt(n / (n - 1) * sum((u - mean(u))^2))
  put("overlap", column, other, row, figure, se, 2 * pt(-abs(figure / se),
    sum(i | j) - 1))
}
# As svyglm has it, where they share nobody.
i <- s$age == "Y"
j <- s$age == "M"
overlap("Y", "M", "A", s$vote == "A", i, j)
for (v in c("A", "B"))
  overlap("m1", "m2", v, s$vote == v, s$m1 == 1, s$m2 == 1)
overlap("m1", "m2", "Mean", s$hrs, s$m1 == 1, s$m2 == 1)
for (b in c("age", "m1", "stratum")) {
  t <- svychisq(reformulate(c("vote", b)), d, statistic = "F")
  put("chi2", b, "", "", t$statistic, t$parameter[[1]], t$p.value)
}
cat(out, file = "test/oracle/precision.csv", sep = "\n")
