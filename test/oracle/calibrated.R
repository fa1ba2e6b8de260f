# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/calibrated.R [FOLDER], at the top: standard errors and
# intervals after calibration to the margins of test/oracle/targets, by R's
# survey package, into test/oracle/calibrated.csv.  FOLDER holds the survey
# files (../shared/data); without it only K1 and api are made, and the file is
# not written.  Made with R 4.2.2 and survey 4.1-1.
#
# Each respondent is a sampling unit; respondents of weight 0 are left out.
# Starting weights have the mean 1 and targets the sum n.  A question's base
# and a condition are domains: subset() of the calibrated design, which keeps
# all rows, so that n / (n - 1) is of the whole sample, and who is outside the
# domain has a residual, too.
#
# A line is an estimate.  Columns: survey, targets (a file of test/oracle/
# targets), start (the column of the starting weights, or nothing), method,
# where (or nothing), question, answer (or "Mean").  Methods:
#
# poststratify	postStratify(): the residual of d-weighted means in each
#		post-stratum (REFERENCE A14.1), times the calibrated weight
# linear	calibrate(calfun = "linear"), and
# raking	calibrate(calfun = "raking"): the residual of the regression,
#		weighted with the starting weights d, on all margins; times the
#		calibrated weight (Deville & Saerndal 1992)
# rake		rake(): the weights of raking, and another variance: ten
#		rounds of taking off unweighted means, margin after margin.
#		Equal to raking where the starting weights are equal, but for
#		what the ten rounds leave; elsewhere it is not the formula of
#		the paper, and is here to tell them apart.
#
# Then estimate and se (in percent, but for "Mean"), and se_fixed, as if the
# weights had not been made from the sample; base_*; lower and upper ends of
# 95% intervals: wilson (with the effective n of p (1 - p) / v and t of the
# domain's degrees of freedom, its n less 1), logit (svyciprop's xlogit), beta
# (Korn-Graubard, with the domain's n in both places where svyciprop has
# nrow() of the whole design in one) and wald (svyciprop's mean); none of
# means, nor of a share without variance.
source("test/oracle/targets.R")

ends <- c("wilson", "logit", "beta", "wald")
columns <- c("estimate", "se", "se_fixed", "base_weighted", "base_unweighted",
  "base_effective", paste0(rep(ends, each = 2), c("_lower", "_upper")))
out <- list()
put <- function(key, answer, ...) {
  v <- c(...)
  v <- setNames(v[columns], columns)
  out[[length(out) + 1]] <<- data.frame(key, answer = answer,
    t(ifelse(is.na(v), "", sprintf("%.15g", v))))
}

# None for a share that is a target: no variance is left of it but dust.
intervals <- function(y, s, p, v, df) {
  if (v == 0)
    return(NULL)
  m <- p * (1 - p) / v
  t <- qt(0.975, df)
  centre <- (p + t^2 / (2 * m)) / (1 + t^2 / m)
  half <- t / (1 + t^2 / m) * sqrt(p * (1 - p) / m + t^2 / (4 * m^2))
  made <- list(wilson = centre + c(-half, half),
    logit = confint(svyciprop(~y, s, method = "xlogit", df = df)),
    beta = c(qbeta(0.025, m * p, m * (1 - p) + 1),
      qbeta(0.975, m * p + 1, m * (1 - p))),
    wald = confint(svyciprop(~y, s, method = "mean", df = df)))
  r <- list()
  for (k in ends)
    r[paste0(k, c("_lower", "_upper"))] <- 100 * as.vector(made[[k]])
  if (df + 1 == nrow(s))
    near(c(r$beta_lower, r$beta_upper), 100 * as.vector(confint(svyciprop(~y,
      s, method = "beta"))))
  unlist(r)
}

bases <- function(w) c(base_weighted = sum(w), base_unweighted = length(w),
  base_effective = sum(w)^2 / sum(w^2))

# The variance of a mean by the formula, from the model matrix x of all
# margins: what linear, raking and poststratify have to give.  The residuals u
# add up to 0 in linear, not in raking: the variance is about their mean.
by_hand <- function(x, d, w, y, inside) {
  n <- length(d)
  W <- sum(w[inside])
  y[!inside] <- 0
  z <- ifelse(inside, (y - sum(w * y) / W) / W, 0)
  u <- w * lm.wfit(x, z, d)$residuals
  n / (n - 1) * sum((u - mean(u))^2)
}

estimate <- function(key, answer, cal, y, base, x, exact) {
  fixed <- svydesign(ids = ~1, weights = weights(cal), data = cal$variables)
  share <- is.logical(y)
  y <- ifelse(base, as.numeric(y), 0)
  cal <- update(cal, y = y)
  s <- subset(cal, base)
  est <- svymean(~y, s)
  p <- coef(est)[[1]]
  v <- vcov(est)[[1]]
  if (exact)
    near(by_hand(x, cal$variables$d, weights(cal), y, base), v)
  vf <- vcov(svymean(~y, subset(update(fixed, y = y), base)))[[1]]
  if (v < 1e-24)
    v <- 0
  w <- weights(cal)[base]
  if (share)
    put(key, answer, estimate = 100 * p, se = 100 * sqrt(v),
      se_fixed = 100 * sqrt(vf), bases(w), intervals(y, s, p, v, degf(s)))
  else
    put(key, answer, estimate = p, se = sqrt(v), se_fixed = sqrt(vf), bases(w))
}

question <- function(key, s, q, cal, inside, x, exact) {
  a <- if (is.null(q$answers)) as.numeric(s[[q$name]]) else s[[q$name]]
  base <- inside & !is.na(a)
  if (sum(base) < 2)
    return()
  key <- data.frame(key, question = q$name)
  if (is.null(q$answers))
    estimate(key, "Mean", cal, a, base, x, exact)
  for (answer in q$answers)
    estimate(key, answer, cal, a == answer, base, x, exact)
}

run <- function(survey, s, targets, start, methods, questions, domains) {
  margins <- targets_read(targets, s)
  x <- model.matrix(~., as.data.frame(setNames(lapply(margins, function(m)
    if (is.null(m$x)) m$cell else m$x), seq_along(margins))))
  for (method in methods) {
    cal <- switch(method, poststratify = poststratified(s, margins),
      rake = raked(s, margins), calibrated(s, margins, calfun = method))
    check_margins(cal, margins)
    for (i in seq_along(domains))
      for (q in questions)
        question(data.frame(survey, targets, start, method,
          where = names(domains)[i]), s, q, cal, domains[[i]], x,
          method != "rake")
  }
}

both <- function(survey, read, base, targets, methods, questions, domains) {
  for (start in c("", base)) {
    s <- read(if (start == "") NULL else start)
    run(survey, s, targets, start, methods, questions, domains(s))
  }
}

# What REFERENCE has: W23 to W28.
check_vectors <- function() {
  s <- read.csv("test/data/k1.csv")
  des <- svydesign(ids = ~1, weights = ~w, data = s)
  age <- data.frame(age = c("Y", "M", "O"), Freq = c(300, 350, 350))
  p <- postStratify(des, ~age, age)
  g <- weights(p) / s$w
  near(g[s$age == "Y"][1], 38.961038961039)		# W23
  near(g[s$age == "M"][1], 40.6976744186047)		# W24
  est <- svymean(~I(vote == "A"), p)
  near(coef(est)[[2]], 0.473239805861282)		# W25
  near(SE(est)[[2]], 0.10717546982996)			# W26
  clustered <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w,
    data = s)
  near(SE(svymean(~I(vote == "A"), postStratify(clustered, ~age, age)))[[2]],
    0.0755762191546998)					# W27
  fixed <- svydesign(ids = ~1, weights = weights(p), data = s)
  near(SE(svymean(~I(vote == "A"), fixed))[[2]], 0.112058673289817)	# W28
}

check_vectors()
folder <- commandArgs(TRUE)
all <- c("linear", "raking", "rake")
single <- function(name, ...) list(name = name, answers = c(...))

k1 <- function(base) survey_read("test/data/k1.csv", base)
vote <- list(single("vote", "A", "B", "C"), single("m1", "1"),
  single("hrs"), single("sat"))
young <- function(s) list(TRUE, s$age == "Y", s$stratum == "1",
  s$age != "Y" & as.numeric(s$hrs) > 2) |> lapply(rep, length.out = nrow(s)) |>
  setNames(c("", 'age == "Y"', 'stratum == "1"', 'age != "Y" and hrs > 2'))
both("k1", k1, "w", "k1", all, vote, young)
both("k1", k1, "w", "k1-age", c("poststratify", "linear", "raking", "rake"),
  vote, young)
both("k1", k1, "w", "k1-mean", c("linear", "raking"), vote, young)

data(api)
api <- function(d) function(base) {
  d[] <- lapply(d, as.character)
  survey_weigh(d, base)
}
schools <- list(single("comp.imp", "No", "Yes"), single("awards", "Yes"),
  single("api00"))
high <- function(s) list(TRUE, s$stype == "H", s$comp.imp == "No",
  s$sch.wide == "Yes" & s$stype != "E") |> lapply(rep, length.out = nrow(s)) |>
  setNames(c("", 'stype == "H"', 'comp.imp == "No"',
    'sch.wide == "Yes" and stype != "E"'))
for (sample in c("apistrat", "apisrs")) {
  d <- get(sample)[c("cds", "stype", "awards", "sch.wide", "comp.imp",
    "api99", "api00", "pw")]
  both(sample, api(d), "pw", "api", all, schools, high)
  both(sample, api(d), "pw", "api-total", c("linear", "raking"), schools,
    high)
  both(sample, api(d), "pw", "api-stype", c("poststratify", "linear"),
    schools, high)
}

if (!length(folder))
  quit()

illinois <- function(base) survey_read(file.path(folder,
  "illinois/illinois.csv"), base)
people <- list(single("maritalstatus", "Married", "Never Married"),
  single("voter", "Voted"), single("rv", "Registered"), single("age"))
women <- function(s) list(TRUE, s$sex == "Female", s$year == "2018",
  s$raceethnic == "Black" & as.numeric(s$age) < 30) |>
  lapply(rep, length.out = nrow(s)) |> setNames(c("", 'sex == "Female"',
    "year == 2018", 'raceethnic == "Black" and age < 30'))
both("illinois", illinois, "weight", "illinois", c("linear", "raking"),
  people, women)
both("illinois", illinois, "weight", "illinois-cells", "poststratify", people,
  women)

nonvoters <- function(base) survey_read(file.path(folder,
  "nonvoters/nonvoters_data.csv"), base)
voters <- list(single("voter_category", "always", "sporadic",
  "rarely/never"), single("Q2_1", "1", "4"), single("Q5", "1"),
  single("Q33", "1"), single("ppage"))
parties <- function(s) list(TRUE, s$gender == "Female", s$Q30 == "2",
  s$race == "Black" & as.numeric(s$ppage) < 35) |>
  lapply(rep, length.out = nrow(s)) |> setNames(c("", 'gender == "Female"',
    "Q30 == 2", 'race == "Black" and ppage < 35'))
both("nonvoters", nonvoters, "weight", "nonvoters", c("linear", "raking"),
  voters, parties)
both("nonvoters", nonvoters, "weight", "nonvoters-race", "poststratify",
  voters, parties)

all <- do.call(rbind, out)
stopifnot(!duplicated(all[1:7]))
text <- which(sapply(all, function(v) any(grepl("[,\"]", v))))
write.csv(all, "test/oracle/calibrated.csv", row.names = FALSE,
  quote = text)
