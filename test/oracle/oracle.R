# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/oracle.R, at the top: computes with R's survey package
# what test/kind-tabulate/oracle.sh expects, into test/oracle/expected.csv.
#
# Each respondent is a sampling unit, respondents of weight 0 are left out
# (REFERENCE: they are in no base), and a question's base or a condition is a
# domain: subset() of the design, which keeps n / (n - 1) of the whole sample.
# Made with R 4.2.2 and survey 4.1-1.
suppressMessages(library(survey))
options(digits = 17)

out <- NULL
put <- function(run, question, kind, row, ...) {
  v <- c(...)
  out <<- rbind(out, data.frame(run = run, question = question, kind = kind,
    row = row, column = names(v),
    value = ifelse(is.na(v), "", sprintf("%.17g", v))))
}

read <- function(file, weight) {
  d <- read.csv(file, colClasses = "character", na.strings = "",
    encoding = "UTF-8", check.names = FALSE)
  d$w <- as.numeric(d[[weight]])
  d[d$w > 0, ]
}

design <- function(d) svydesign(ids = ~1, weights = ~w, data = d)

wilson <- function(p, v, n_eff, df, level) {
  m <- if (v > 0) p * (1 - p) / v else n_eff
  t <- qt(1 - (1 - level) / 2, df)
  centre <- (p + t^2 / (2 * m)) / (1 + t^2 / m)
  half <- t / (1 + t^2 / m) * sqrt(p * (1 - p) / m + t^2 / (4 * m^2))
  c(if (p > 0) centre - half else 0, if (p < 1) centre + half else 1)
}

# svyciprop's logit fits a model, which stops when it is near; its xlogit is
# the same interval in closed form, and both are compared here.
interval <- function(method, s, p, v, n_eff, df, level) {
  if (method == "wilson")
    return(wilson(p, v, n_eff, df, level))
  if (v == 0 && method == "korn-graubard") {
    m <- min(nrow(s), n_eff)
    return(c(if (p == 0) 0 else qbeta((1 - level) / 2, m * p, 1),
      if (p == 1) 1 else qbeta((1 + level) / 2, 1, m * (1 - p))))
  }
  if (v == 0)
    return(c(NA, NA))
  r <- c(logit = "xlogit", `korn-graubard` = "beta", wald = "mean")[[method]]
  ci <- as.vector(confint(svyciprop(~y, s, method = r, level = level,
    df = df)))
  if (method == "logit" && p > 0.01 && p < 0.99) {
    fit <- as.vector(confint(svyciprop(~y, s, method = "logit", level = level,
      df = df)))
    stopifnot(abs(fit - ci) < 1e-7)
  }
  ci
}

# One share: y is TRUE or FALSE in the base, NA outside it.
share <- function(run, question, kind, row, d, y, method, level) {
  d$y <- as.numeric(y)
  s <- subset(design(d), !is.na(y))
  w <- d$w[!is.na(y)]
  est <- svymean(~y, s)
  p <- coef(est)[[1]]
  v <- if (all(d$y[!is.na(y)] == d$y[!is.na(y)][1])) 0 else vcov(est)[[1]]
  n_eff <- sum(w)^2 / sum(w^2)
  ci <- interval(method, s, p, v, n_eff, degf(s), level)
  put(run, question, kind, row, percent = 100 * p, se = 100 * sqrt(v),
    lower = 100 * ci[1], upper = 100 * ci[2],
    weighted = sum(w[y[!is.na(y)]]), unweighted = sum(y, na.rm = TRUE),
    base_weighted = sum(w), base_unweighted = length(w),
    base_effective = n_eff)
}

# A question with one answer; nets are lists of answers.
single <- function(run, d, question, nets = list(), where = TRUE,
    exclude = character(), method = "wilson", level = 0.95) {
  x <- d[[question]]
  x[!where | x %in% exclude] <- NA
  for (answer in sort(unique(x[!is.na(x)])))
    share(run, question, "answer", answer, d, ifelse(is.na(x), NA,
      x == answer), method, level)
  for (net in names(nets))
    share(run, question, "net", net, d, ifelse(is.na(x), NA,
      x %in% nets[[net]]), method, level)
}

# All respondents, answered or not: NA is a level, as addNA() makes it, and the
# shares are those that svymean() has of the factor.
everybody <- function(run, d, question, where = rep(TRUE, nrow(d))) {
  d$x <- addNA(factor(d[[question]]))
  levels(d$x)[is.na(levels(d$x))] <- "Not asked or missing"
  est <- svymean(~x, subset(design(d), where))
  for (answer in levels(d$x)) {
    if (!any(where & d$x == answer))
      next
    share(run, question, "answer", answer, d, ifelse(where, d$x == answer,
      NA), "wilson", 0.95)
    of <- paste0("x", answer)
    p <- out[out$run == run & out$question == question & out$row == answer, ]
    is <- as.numeric(p$value[match(c("percent", "se"), p$column)]) / 100
    stopifnot(all.equal(is, c(coef(est)[[of]], SE(est)[[of]])))
  }
}

# A set of options; labels are the rows' names.
multi <- function(run, d, question, columns, labels, nets = list(),
    method = "wilson", level = 0.95) {
  no <- c("no", "n", "0", "false", "not selected", "unchecked")
  asked <- rowSums(!is.na(d[columns])) > 0
  ticked <- sapply(columns, function(c) !is.na(d[[c]]) &
    !(tolower(d[[c]]) %in% no))
  colnames(ticked) <- labels
  for (label in labels)
    share(run, question, "answer", label, d, ifelse(asked, ticked[, label],
      NA), method, level)
  for (net in names(nets))
    share(run, question, "net", net, d, ifelse(asked,
      rowSums(ticked[, nets[[net]], drop = FALSE]) > 0, NA), method, level)
}

# Shares of responses: a ratio of totals, with the interval of a proportion
# that has its variance.  Who ticked nothing gave none: the base, of which the
# degrees of freedom are, is of those who ticked something.  Estimate and
# variance are the same in both domains.
responses <- function(run, d, question, columns, labels, method = "wilson",
    level = 0.95) {
  no <- c("no", "n", "0", "false", "not selected", "unchecked")
  asked <- rowSums(!is.na(d[columns])) > 0
  ticked <- sapply(columns, function(c) !is.na(d[[c]]) &
    !(tolower(d[[c]]) %in% no))
  d$t <- rowSums(ticked)
  gave <- asked & d$t > 0
  w <- d$w[gave]
  for (i in seq_along(columns)) {
    d$y <- as.numeric(ticked[, i])
    s <- subset(design(d), gave)
    est <- svyratio(~y, ~t, s)
    of_asked <- svyratio(~y, ~t, subset(design(d), asked))
    stopifnot(all.equal(vcov(est), vcov(of_asked)))
    p <- coef(est)[[1]]
    v <- vcov(est)[[1]]
    ci <- if (method == "wald") as.vector(confint(est, level = level,
      df = degf(s))) else wilson(p, v, NA, degf(s), level)
    put(run, question, "answer", labels[i], percent = 100 * p,
      se = 100 * sqrt(v), lower = 100 * ci[1], upper = 100 * ci[2],
      weighted = sum(w * d$y[gave]), unweighted = sum(d$y[gave]),
      base_weighted = sum(w * d$t[gave]), base_unweighted = sum(d$t[gave]),
      base_effective = sum(w)^2 / sum(w^2))
  }
}

number <- function(run, d, question, where = TRUE, level = 0.95) {
  d$x <- as.numeric(d[[question]])
  d$x[!where] <- NA
  s <- subset(design(d), !is.na(x))
  est <- svymean(~x, s)
  ci <- as.vector(confint(est, level = level, df = degf(s)))
  put(run, question, "mean", "Mean", value = coef(est)[[1]],
    se = SE(est)[[1]], lower = ci[1], upper = ci[2])
  put(run, question, "median", "Median", value = as.vector(svyquantile(~x, s,
    0.5, qrule = "hf2", ci = FALSE)$x))
  put(run, question, "sd", "Standard deviation",
    value = sqrt(coef(svyvar(~x, s))[[1]]))
}

methods <- c("wilson", "logit", "korn-graubard", "wald")

k1 <- read("test/data/k1.csv", "w")
for (method in methods) {
  run <- paste0("k1-", method)
  single(run, k1, "vote", list("A or C" = c("A", "C")), method = method)
  single(run, k1, "age", method = method)
}
single("k1-90", k1, "vote", level = 0.9)
single("k1-young", k1, "vote", where = k1$age == "Y")
single("k1-exclude", k1, "vote", exclude = "C")
multi("k1-set", k1, "m", c("m1", "m2", "m3"), c("m1", "m2", "m3"),
  list(Any = c("m1", "m2", "m3"), Two = c("m1", "m3")))
for (method in c("wilson", "wald")) {
  responses(paste0("k1-responses-", method), k1, "m", c("m1", "m2", "m3"),
    c("m1", "m2", "m3"), method)
}
number("k1-mean", k1, "hrs")
number("k1-mean", k1, "sat")
number("k1-mean-young", k1, "hrs", where = k1$age == "Y")
k1$w <- 1
single("k1-unweighted", k1, "vote")

odd <- read("test/data/awkward.csv", "weight")
for (method in methods) {
  run <- paste0("awkward-", method)
  for (q in c("region", "party", "rare", "same"))
    single(run, odd, q, method = method)
  multi(run, odd, "media", c("media_radio", "media_tv", "media_none"),
    c("media_radio", "Television", "None of these"), list(
      Broadcast = c("media_radio", "Television")), method = method)
}
everybody("awkward-rebase", odd, "party")
everybody("awkward-rebase-wales", odd, "party", odd$region == "Wales")
everybody("awkward-rebase-exclude", odd, "party", is.na(odd$party) |
  odd$party != "Don't know")
responses("awkward-responses", odd, "media", c("media_radio", "media_tv",
  "media_none"), c("media_radio", "Television", "None of these"))
number("awkward-mean", odd, "score")

poll <- read("demo/synthetic-poll.csv", "weight")
kind <- c("kind_society", "kind_politicians", "kind_policy", "kind_services")
nets <- list(Agree = c("Strongly agree", "Tend to agree"),
  Disagree = c("Tend to disagree", "Strongly disagree"))
for (q in kind)
  single("poll", poll, q, nets)
for (q in c("gender", "region", "social_grade", "education"))
  single("poll", poll, q)
wales <- poll$region == "Wales"
for (q in kind)
  single("poll-wales", poll, q, nets, where = wales,
    method = "korn-graubard")
for (q in kind)
  single("poll-logit", poll, q, nets, method = "logit")
number("poll-age", poll, "age")
number("poll-age-wales", poll, "age", where = wales)

write.csv(out, "test/oracle/expected.csv", row.names = FALSE)
