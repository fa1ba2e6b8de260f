# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/compare.R, at the top: computes with R's survey package
# what test/unit/test_dist.c, test_compare.c and test_raoscott.c expect beyond
# the reference vectors.  Made with R 4.2.2 and survey 4.1-1.
suppressMessages(library(survey))

put <- function(name, ...) {
  cat(name, sprintf("%.17g", c(...)), "\n")
}

# Tails.
for (df in c(0.5, 4.5, 17.3, 31, 45.5, 99, 435, 1000, 1001, 4255.3, 35000,
  9.9e5))
  for (t in c(1e-8, 0.5, 2.1, 5, 12, 40))
    put("t", t, df, 2 * pt(-t, df))
for (z in c(1e-8, 0.5, 1.96, 5, 12, 37))
  put("z", z, 2 * pnorm(-z))
for (d in list(c(0.8, 19), c(1, 999), c(1.7, 59500), c(3.9, 3.9e6),
  c(20, 7e5), c(150.3, 6.4e5), c(3800, 1.9e7)))
  for (f in c(1e-6, 0.3, 0.999, 1.1, 2.5, 30))
    put("f", f, d, pf(f, d[1], d[2], lower.tail = FALSE))

# Columns a and b (logical), which may overlap, as ratios of totals; the
# degrees of freedom are those of the part of the design that is in either.
compare <- function(name, design, a, b, y) {
  d <- update(design, a = as.numeric(a), b = as.numeric(b),
    ya = as.numeric(y * a), yb = as.numeric(y * b))
  totals <- svytotal(~ya + a + yb + b, d)
  r <- svycontrast(totals, quote(ya / a - yb / b))
  df <- degf(subset(design, a | b))
  put(name, coef(r), SE(r), df, 2 * pt(-abs(coef(r) / SE(r)), df))
}

k1 <- read.csv("test/data/k1.csv")
all <- rep(TRUE, nrow(k1))
k <- svydesign(ids = ~1, weights = ~w, data = k1)
with(k1, {
  compare("vote A, Y v M", k, age == "Y", age == "M", vote == "A")
  compare("vote A, Y v all", k, age == "Y", all, vote == "A")
  compare("vote A, m1 v m2", k, m1 == 1, m2 == 1, vote == "A")
  compare("vote B, m1 v m3", k, m1 == 1, m3 == 1, vote == "B")
  compare("vote C, all v O", k, all, age == "O", vote == "C")
  compare("hrs, Y v M", k, age == "Y", age == "M", hrs)
  compare("hrs, Y v all", k, age == "Y", all, hrs)
  compare("hrs, m1 v m2", k, m1 == 1, m2 == 1, hrs)
  # of those not in age O: a domain
  compare("vote B, m1 v m2, not O", k, m1 == 1 & age != "O",
    m2 == 1 & age != "O", vote == "B")
})
# equal values: x, weights and columns of test/kind-crosstab/equal-values.sh.
equal <- data.frame(x = c(3, 3, 1, 3, 0, 0, 1, 4, 1, 0, 3, 4),
  w = c(1, 2, 1, 3, 1, 2, 1, 1, 2, 1, 1, 1),
  a = c(1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1),
  b = c(1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0))
for (w in list(equal$w, rep(1, nrow(equal))))
  compare("equal values", svydesign(ids = ~1, weights = w, data = equal),
    equal$a == 1, equal$b == 1, equal$x)
# The same without svytotal, where columns are apart.
s <- svyby(~I(as.numeric(vote == "A")), ~age, k, svymean, covmat = TRUE)
r <- svycontrast(s, c(M = -1, O = 0, Y = 1))
put("svyby", coef(r), SE(r))
put("prop.test", prop.test(c(60, 75), c(100, 150), correct = FALSE)$p.value)
x <- c(5, 7, 8, 9, 11)
y <- c(3, 4, 6, 7)
put("t.test", t.test(x, y, var.equal = TRUE)$p.value, t.test(x, y)$p.value)

# Rao and Scott's test.
rao <- function(name, design, formula) {
  r <- svychisq(formula, design)
  put(name, r$statistic, r$parameter, r$p.value)
}
rao("vote by age", k, ~vote + age)
k1$short <- replace(k1$vote, c(1, 5, 9, 20), NA)
k1$two <- ifelse(k1$vote == "C" & k1$age == "Y" |
  k1$vote == "B" & k1$age == "M", "A", k1$vote)
k1$path <- ifelse(k1$vote == "C" & k1$age != "O", "A", k1$vote)
k1$old <- ifelse(k1$age == "O", "old", "young")
k <- svydesign(ids = ~1, weights = ~w, data = k1)
rao("1, 5, 9, 20 missing", subset(k, !is.na(short)), ~short + age)
rao("the same, no subset", k, ~short + age)
rao("CY and BM are A", k, ~two + age)
rao("CY and CM are A", k, ~path + age)
rao("2 by 2, perfect", update(k, same = old), ~old + same)
rao("2 by 2, one empty", update(k, c = ifelse(vote == "C" & age == "O", "c",
  "-")), ~old + c)

# 600 made-up respondents, as respondent() in test_raoscott.c has them.
x <- 1
made <- t(sapply(1:600, function(i) {
  step <- function() {
    x <<- (x * 1103 + 12345) %% 65536
    x %/% 64
  }
  c(row = step() %% 6, column = step() %% 5, w = (1 + step() %% 300) / 100)
}))
made <- as.data.frame(made)
m <- svydesign(ids = ~1, weights = ~w, data = made)
rao("made up", m, ~row + column)
# Six cells emptied, without a circle: who is in them goes to another row.
empty <- with(made, row == 1 & column %in% 1:2 | row == 4 & column == 2 |
  row %in% c(2, 3, 5) & column == 4)
made$moved <- ifelse(empty, ifelse(made$row == 5, 0,
  ifelse(made$row == 1, 5, ifelse(made$column == 4, 4, 5))), made$row)
m <- svydesign(ids = ~1, weights = ~w, data = made)
rao("made up, emptied", m, ~moved + column)
