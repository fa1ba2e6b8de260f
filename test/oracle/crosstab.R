# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/crosstab.R [FOLDER], at the top: computes with R's survey
# package what test/kind-crosstab/k1.sh, poll.sh, illinois.sh and nonvoters.sh
# expect of a banner table, into test/oracle/crosstab-*.csv.  FOLDER holds the
# survey files (../shared/data); without it only the first two are made.
# Made with R 4.2.2 and survey 4.1-1; takes a minute.  A program written from
# REFERENCE's closed forms alone gave the same figures, within the tolerance of
# crosstab.awk.
#
# The design: each respondent is a sampling unit.  Respondents of weight 0 are
# left out before it is made, since R would count them in n.  A question's
# base, a condition and a column are domains: subset() of the design, which
# keeps n / (n - 1) of the whole sample.  Who has no answer is outside the
# question's base, who is in no group of a break still is in the total and in
# the rest.
#
# Columns of the files: dataset (one run of kind-crosstab), question, row,
# break, column, statistic, against (the other column of a p-value), value.
# An empty value says that there must be none: these are not tested.  A pair
# of columns is there once.
#
# percent, se (in points), weighted, unweighted: of a cell.  base_*: in the row
# "Base".  mean, mean_se, median (type 2), sd (divisor W (n - 1) / n with n of
# the column, R's svyvar): in the row "Mean"; nps, nps_se in the row "NPS".
#
# p_linearised: from svyby(covmat = TRUE) the variance of the difference, from
# influence functions (svytotal) where columns overlap, and both must agree;
# t with the degrees of freedom of the subset() of the design that is in either
# column and has an answer.  R's svyttest of that has the same t and one degree
# of freedom less (checked here).
# p_rest: the same against all in the question's base who are not in the
# column.  p_rest_pooled, p_pooled, p_unpooled, p_quantum, p_reporter, p_spss:
# REFERENCE A10.2 and A10.3 from weighted sums; of means only where A10.3 has
# a form.  p_linearised_bonferroni and _bh: p.adjust over the pairs of columns
# of that row and break that are tested.
# Columns of fewer than 30 interviewed are not tested, nor two shares that are
# both 0 or both 1.
#
# chi2_F, chi2_df1, chi2_df2, chi2_p: svychisq(statistic = "F") of the subset()
# of the design that is in the table, whose second df is the first times n - 1
# with n of the table.  (For the whole design with NA for who is not in the
# table R takes the n of that; F and the first df are the same, which is
# checked.)
suppressMessages(library(survey))
options(digits = 17)

minimum <- 30
out <- list()
put <- function(set, q, row, b, column, statistic, value, against = "") {
  value <- ifelse(is.na(value), "", sprintf("%.15g", value))
  out[[length(out) + 1]] <<- data.frame(dataset = set, question = q,
    row = row, `break` = b, column = column, statistic = statistic,
    against = against, value = value, check.names = FALSE)
}

save <- function(name) {
  all <- do.call(rbind, out)
  key <- do.call(paste, c(all[-8], sep = "\r"))
  stopifnot(!duplicated(key))
  write.csv(all, file.path("test/oracle", name), row.names = FALSE,
    quote = which(sapply(all, function(v) any(grepl("[,\"]", v)))))
  out <<- list()
}

near <- function(a, b, tol = 1e-9) stopifnot(!is.na(a), !is.na(b),
  abs(a - b) <= tol * pmax(abs(b), 1e-6))

read <- function(file, weight, na = "") {
  d <- read.csv(file, colClasses = "character", na.strings = c("", na),
    encoding = "UTF-8", check.names = FALSE)
  d$w <- as.numeric(d[[weight]])
  d[d$w > 0, ]
}

# Questions: who is in the base, which of them are in each row; x is the
# answer, or NULL for a set; score a number for each or NULL.
question <- function(name, x, nets = list(), score = NULL) {
  rows <- sapply(sort(unique(x[!is.na(x)])), function(a) x %in% a,
    simplify = FALSE)
  for (net in names(nets))
    rows[[net]] <- x %in% nets[[net]]
  list(name = name, base = !is.na(x), rows = rows, x = x, nets = names(nets),
    score = if (is.null(score)) NULL else unname(score[x]))
}

number <- function(name, x) list(name = name, base = !is.na(x), rows = list(),
  x = NULL, score = as.numeric(x))

option_set <- function(name, asked, ticked, nets = list()) {
  for (net in names(nets))
    ticked[[net]] <- Reduce(`|`, ticked[nets[[net]]])
  list(name = name, base = asked, rows = ticked, x = NULL,
    nets = names(nets), score = NULL)
}

# Only part of the respondents: a condition, or without some answers.
only <- function(q, where) {
  q$base <- q$base & where
  q$x[!where] <- NA
  q
}

# Breaks: the label, and who is in each column.
by <- function(label, x) {
  x <- as.character(x)
  list(label = label, x = x, columns = sapply(sort(unique(x[!is.na(x)])),
    function(a) x %in% a, simplify = FALSE))
}

bands <- function(x, ...) {
  x <- as.numeric(x)
  r <- rep(NA_character_, length(x))
  for (band in list(...)) {
    ends <- as.numeric(strsplit(sub("[+]$", "-Inf", band), "-")[[1]])
    r[!is.na(x) & x >= ends[1] & x <= ends[length(ends)]] <- band
  }
  r
}

nested <- function(a, b) ifelse(is.na(a) | is.na(b), NA, paste0(a, ", ", b))

# The sums of one column: weighted base, effective base, interviewed.
sums <- function(w, member) list(W = sum(w[member]), n = sum(member),
  e = if (any(member)) sum(w[member])^2 / sum(w[member]^2) else 0)

# The covariances of the estimates of the columns of m, from their influence
# functions over the whole design.
influence <- function(des, w, y, m) {
  W <- unname(colSums(w * m))
  p <- unname(colSums(w * y * m)) / W
  z <- sapply(seq_along(p), function(k) ifelse(m[, k], (y - p[k]) / W[k], 0))
  list(p = p, V = as.matrix(vcov(svytotal(z, des))))
}

# z and t of A10.2; e0 is the effective base of who is in both columns.
share_p <- function(method, p1, p2, a, b, e0) {
  P <- (p1 * a$W + p2 * b$W) / (a$W + b$W)
  shared <- 1 / a$e + 1 / b$e - 2 * e0 / (a$e * b$e)
  e <- a$e + b$e
  var <- switch(method, pooled = , reporter = P * (1 - P) * shared,
    quantum = P * (1 - P) * shared * e / (e - 1),
    unpooled = p1 * (1 - p1) / a$e + p2 * (1 - p2) / b$e,
    spss = P * (1 - P) * (1 / a$W + 1 / b$W))
  df <- switch(method, quantum = e - e0 - 1, reporter = e - e0 - 2, Inf)
  c(t = (p1 - p2) / sqrt(var), df = df,
    p = 2 * pt(-abs(p1 - p2) / sqrt(var), df))
}

# A10.3: of the means of y in the columns a and b.
mean_p <- function(method, w, y, ina, inb) {
  one <- function(m) {
    W <- sum(w[m]); Q <- sum(w[m]^2)
    x <- sum(w[m] * y[m]) / W
    list(x = x, SS = sum(w[m] * (y[m] - x)^2), D = W - Q / W, e = W^2 / Q)
  }
  a <- one(ina); b <- one(inb); both <- ina & inb
  e0 <- if (any(both)) one(both)$e else 0
  if (method == "unpooled") {
    v <- c(a$SS / a$D / a$e, b$SS / b$D / b$e)
    df <- sum(v)^2 / (v[1]^2 / (a$e - 1) + v[2]^2 / (b$e - 1))
    t <- (a$x - b$x) / sqrt(sum(v))
  } else {
    s2 <- (a$SS + b$SS) / (a$D + b$D)
    df <- a$e + b$e - e0 - 2
    t <- (a$x - b$x) / sqrt(s2 * (1 / a$e + 1 / b$e -
      2 * e0 / (a$e * b$e)))
  }
  c(t = t, df = df, p = 2 * pt(-abs(t), df))
}

# The row of one variable: y a number or 0/1, m who is in each column.  Gives
# estimates, the covariances of columns and of "rest 1", "rest 2", ..., and
# compares influence functions with svyby, svymean and svyttest.
estimates <- function(d, des, y, base, m) {
  K <- ncol(m)
  y[!base] <- 0
  r <- base & !m
  r <- r[, colSums(r) > 0 & colSums(m) > 0, drop = FALSE]
  all <- influence(des, d$w, y, cbind(m, r))
  est <- list(p = all$p[1:K], V = all$V[1:K, 1:K, drop = FALSE],
    rest = rep(NA_real_, K), p_rest = rep(NA_real_, K))
  for (i in seq_len(ncol(r))) {
    k <- match(colnames(r)[i], colnames(m))
    est$rest[k] <- all$p[K + i]
    est$p_rest[k] <- t_p(all$p[k] - all$p[K + i], all$V[k, k] +
      all$V[K + i, K + i] - 2 * all$V[k, K + i], sum(m[, k] | r[, i]))
  }
  degenerate <- sapply(1:K, function(k) length(unique(y[m[, k]])) < 2)
  est$V[degenerate, ] <- 0
  est$V[, degenerate] <- 0
  full <- update(des, y = y)
  for (k in seq_len(K)) {
    s <- svymean(~y, subset(full, m[, k]))
    near(est$p[k], coef(s)[[1]])
    if (!degenerate[k])
      near(est$V[k, k], vcov(s)[[1]])
  }
  if (K > 1 && all(rowSums(m) <= 1)) {
    full <- update(full, g = factor(apply(m, 1, function(i)
      if (any(i)) which(i) else NA), 1:K))
    b <- svyby(~y, ~g, subset(full, rowSums(m) == 1), svymean, covmat = TRUE)
    near(est$p, unname(coef(b)))
    V <- unname(vcov(b))
    V[degenerate, ] <- 0
    V[, degenerate] <- 0
    stopifnot(abs(V - est$V) <= 1e-9 * max(abs(V)))
    est$V <- V
    if (K == 2 && !any(degenerate)) {
      t <- svyttest(y ~ g, subset(full, rowSums(m) == 1))
      near(abs(t$statistic[[1]]), abs(diff(est$p)) / sqrt(V[1, 1] + V[2, 2] -
        2 * V[1, 2]), 1e-8)
      stopifnot(t$parameter == sum(m) - 2,
        degf(subset(full, rowSums(m) == 1)) == sum(m) - 1)
    }
  }
  est
}

t_p <- function(difference, v, n) 2 * pt(-abs(difference) / sqrt(v), n - 1)

# Every pair of columns of one row: those tests that are asked for.
pairs <- function(set, d, q, row, b, est, m, methods, y, share) {
  K <- ncol(m)
  if (K < 2 || !length(methods))
    return()
  col <- apply(m, 2, function(i) sums(d$w, i), simplify = FALSE)
  n <- sapply(col, function(c) c$n)
  put_p <- function(i, j, method, p) put(set, q$name, row, b$label,
    colnames(m)[i], paste0("p_", method), p, colnames(m)[j])
  ps <- NULL
  for (i in 1:(K - 1)) for (j in (i + 1):K) {
    v <- est$V[i, i] + est$V[j, j] - 2 * est$V[i, j]
    same <- share && est$p[i] == est$p[j] && est$p[i] %in% c(0, 1)
    if (min(n[i], n[j]) < minimum || v <= 0 || same) {
      put_p(i, j, "linearised", NA)
      next
    }
    ps <- rbind(ps, c(i, j, t_p(est$p[i] - est$p[j], v,
      sum(m[, i] | m[, j]))))
    both <- m[, i] & m[, j]
    e0 <- sums(d$w, both)$e
    for (method in intersect(methods, c("pooled", "unpooled", "quantum",
        "reporter", "spss"))) {
      if (!share && !(method %in% c("unpooled", "quantum", "reporter")) ||
          any(both) && method %in% c("unpooled", "spss") ||
          share && method == "spss" && any(est$p[c(i, j)] %in% c(0, 1)) ||
          est$p[i] == est$p[j])
        next
      put_p(i, j, method, if (share) share_p(method, est$p[i], est$p[j],
        col[[i]], col[[j]], e0)[["p"]] else mean_p(method, d$w, y, m[, i],
        m[, j])[["p"]])
    }
  }
  if (!is.null(ps)) for (method in intersect(methods, c("linearised",
      "linearised_bonferroni", "linearised_bh"))) {
    p <- switch(method, linearised = ps[, 3],
      linearised_bonferroni = p.adjust(ps[, 3], "bonferroni"),
      linearised_bh = p.adjust(ps[, 3], "BH"))
    for (k in seq_len(nrow(ps)))
      put_p(ps[k, 1], ps[k, 2], method, p[k])
  }
  for (i in 1:K) {
    small <- n[i] < minimum
    if ("rest" %in% methods && (small || !is.nan(est$p_rest[i])))
      put(set, q$name, row, b$label, colnames(m)[i], "p_rest",
        if (small) NA else est$p_rest[i])
    if ("rest_pooled" %in% methods && share && !small)
      put(set, q$name, row, b$label, colnames(m)[i], "p_rest_pooled",
        share_p("pooled", est$p[i], est$rest[i], col[[i]],
          sums(d$w, q$base & !m[, i]), 0)[["p"]])
  }
}

# Type 2; ties are decided on whole numbers, the weights times 10^digits.
median2 <- function(x, w, digits) {
  units <- round(tapply(w, x, sum) * 10^digits)
  v <- sort(unique(x))
  units <- cumsum(units[order(as.numeric(names(units)))])
  half <- units[length(units)]
  i <- which(2 * units >= half)[1]
  if (2 * units[i] == half) (v[i] + v[i + 1]) / 2 else v[i]
}

figures <- function(set, d, des, q, b, m, stats, methods, se) {
  for (row in names(q$rows)) {
    est <- estimates(d, des, as.numeric(q$rows[[row]]), q$base, m)
    for (k in seq_len(ncol(m))) {
      cell <- m[, k] & q$rows[[row]]
      tell <- function(what, x) put(set, q$name, row, b$label,
        colnames(m)[k], what, x)
      tell("percent", 100 * est$p[k])
      if (se)
        tell("se", 100 * sqrt(est$V[k, k]))
      tell("weighted", sum(d$w[cell]))
      tell("unweighted", sum(cell))
    }
    pairs(set, d, q, row, b, est, m, methods, NULL, TRUE)
  }
}

means <- function(set, d, des, q, b, m, stats, methods, digits) {
  base <- q$base & !is.na(q$score)
  y <- ifelse(base, q$score, 0)
  m <- m & base
  tell <- function(k, row, what, x) put(set, q$name, row, b$label,
    colnames(m)[k], what, x)
  est <- estimates(d, des, y, base, m)
  full <- update(des, y = y)
  for (k in seq_len(ncol(m))) {
    tell(k, "Mean", "mean", est$p[k])
    tell(k, "Mean", "mean_se", sqrt(est$V[k, k]))
    s <- subset(full, m[, k])
    if ("sd" %in% stats)
      tell(k, "Mean", "sd", sqrt(coef(svyvar(~y, s))[[1]]))
    if ("median" %in% stats) {
      x <- median2(y[m[, k]], d$w[m[, k]], digits)
      stopifnot(x == svyquantile(~y, s, 0.5, qrule = "hf2", ci = FALSE)$y[1])
      tell(k, "Mean", "median", x)
    }
  }
  pairs(set, d, q, "Mean", b, est, m, methods, y, FALSE)
  if ("nps" %in% stats) {
    est <- estimates(d, des, 100 * ((y >= 9) - (y <= 6)), base, m)
    for (k in seq_len(ncol(m))) {
      tell(k, "NPS", "nps", est$p[k])
      tell(k, "NPS", "nps_se", sqrt(est$V[k, k]))
    }
    pairs(set, d, q, "NPS", b, est, m, intersect(methods, "linearised"), y,
      FALSE)
  }
}

association <- function(set, d, des, q, b) {
  here <- !is.na(q$x) & !is.na(b$x)
  full <- update(des, r = factor(ifelse(here, q$x, NA)),
    c = factor(ifelse(here, b$x, NA)))
  x <- tryCatch(svychisq(~r + c, full, statistic = "F"), error = function(e)
    if (grepl("singular", e$message)) NULL else stop(e))
  if (is.null(x)) {	# too many empty cells
    for (what in c("chi2_F", "chi2_df1", "chi2_df2", "chi2_p"))
      put(set, q$name, "", b$label, "", what, NA)
    return()
  }
  s <- svychisq(~r + c, subset(full, here), statistic = "F")
  near(x$statistic[[1]], s$statistic[[1]])
  near(x$parameter[[1]], s$parameter[[1]])
  near(s$parameter[[2]], s$parameter[[1]] * (sum(here) - 1))
  near(x$parameter[[2]], x$parameter[[1]] * (nrow(d) - 1))
  for (what in list(c("chi2_F", s$statistic), c("chi2_df1", s$parameter[1]),
      c("chi2_df2", s$parameter[2]), c("chi2_p", s$p.value)))
    put(set, q$name, "", b$label, "", what[1], as.numeric(what[2]))
}

# One question by one break, or its total if that is NULL.
crosstab <- function(set, d, q, b = NULL, methods = character(), stats = NULL,
    chi2 = TRUE, se = TRUE, digits = 0) {
  des <- svydesign(ids = ~1, weights = ~w, data = d)
  if (is.null(b))
    b <- list(label = "Total", columns = list(Total = rep(TRUE, nrow(d))))
  m <- do.call(cbind, b$columns) & q$base
  for (k in colnames(m)) {
    column <- sums(d$w, m[, k])
    put(set, q$name, "Base", b$label, k, "base_weighted", column$W)
    put(set, q$name, "Base", b$label, k, "base_unweighted", column$n)
    put(set, q$name, "Base", b$label, k, "base_effective", column$e)
  }
  figures(set, d, des, q, b, m, stats, methods, se)
  if (!is.null(stats))
    means(set, d, des, q, b, m, stats, methods, digits)
  if (chi2 && !is.null(q$x) && !is.null(b$x))
    association(set, d, des, q, b)
}

# What the formulas give for the reference vectors, computed at 45 digits.
check_vectors <- function(d) {
  des <- svydesign(ids = ~1, weights = ~w, data = d)
  in_age <- sapply(c("Y", "M", "O"), function(a) d$age == a)
  A <- as.numeric(d$vote == "A")
  est <- estimates(d, des, A, rep(TRUE, 24), in_age)
  near(est$p[1] - est$p[2], -0.181893687707641)			# T14
  v <- est$V[1, 1] + est$V[2, 2] - 2 * est$V[1, 2]
  near(sqrt(v), 0.261826354702449)				# T15
  near(t_p(est$p[1] - est$p[2], v, 24), 0.494195123664503)	# T18
  near(2 * pt(-0.273412800961696, 23), est$p_rest[1], 1e-12)	# T22
  col <- apply(in_age, 2, function(i) sums(d$w, i), simplify = FALSE)
  test <- function(method) share_p(method, est$p[1], est$p[2], col[[1]],
    col[[2]], 0)
  near(test("pooled")[["t"]], -0.68536618453908)		# T10
  near(test("reporter")[["p"]], 0.50565016234519)		# T11
  near(test("unpooled")[["t"]], -0.697454957924432)		# T12
  near(test("spss")[["t"]], -0.734128542819548)			# T13
  hand <- function(method, x1, n1, x2, n2) share_p(method, x1 / n1, x2 / n2,
    list(W = n1, e = n1), list(W = n2, e = n2), 0)
  near(hand("pooled", 60, 100, 75, 150)[["p"]], 0.120142755316239)	# T02
  near(hand("unpooled", 60, 100, 75, 150)[["p"]], 0.116851935068002)	# T04
  near(abs(hand("quantum", 16, 125, 128, 312)[["t"]]),
    5.66636186263813)						# T05
  near(hand("quantum", 16, 125, 128, 312)[["df"]], 436)		# T07
  near(hand("reporter", 16, 125, 128, 312)[["p"]], 2.56557904157069e-8)	# T09
  in_m <- sapply(c("m1", "m2", "m3"), function(i) d[[i]] == "1")
  est <- estimates(d, des, A, rep(TRUE, 24), in_m)
  near(est$p[1] - est$p[2], 0.349945711183496)			# T23
  v <- est$V[1, 1] + est$V[2, 2] - 2 * est$V[1, 2]
  near(sqrt(v), 0.138017278796193)				# T24
  ratio <- svyratio(~I(A * in_m[, 1]) + I(A * in_m[, 2]), ~I(in_m[, 1] + 0) +
    I(in_m[, 2] + 0), des, covmat = TRUE)
  near(c(SE(svycontrast(ratio, c(1, 0, 0, -1)))), sqrt(v))
  e0 <- sums(d$w, in_m[, 1] & in_m[, 2])$e
  near(e0, 6.02352941176471)					# T28
  test <- share_p("reporter", est$p[1], est$p[2], sums(d$w, in_m[, 1]),
    sums(d$w, in_m[, 2]), e0)
  near(test[["t"]], 2.4397821218925)				# T26
  near(test[["df"]], 14.6569225235268)				# T27
  hrs <- as.numeric(d$hrs)
  test <- mean_p("reporter", d$w, hrs, in_age[, 1], in_age[, 2])
  near(test[["t"]], 1.25506678588609)				# T31
  test <- mean_p("unpooled", d$w, hrs, in_age[, 1], in_age[, 2])
  near(test[["t"]], 1.28303611727336)				# T32
  near(test[["df"]], 12.4198113823514)				# T33
  est <- estimates(d, des, hrs, rep(TRUE, 24), in_age)
  near(sqrt(est$V[1, 1] + est$V[2, 2] - 2 * est$V[1, 2]),
    0.88837180393145)						# T35
}

textbook <- c("pooled", "unpooled", "quantum", "reporter", "spss")
corrected <- c("linearised_bonferroni", "linearised_bh")
every <- c("linearised", "rest", "rest_pooled", textbook, corrected)

# K1, whose columns are too small to be tested, and five of it.
folder <- commandArgs(TRUE)
k1 <- read("test/data/k1.csv", "w")
check_vectors(k1)
for (set in c("k1", "k1x5")) {
  d <- if (set == "k1") k1 else k1[rep(seq_len(nrow(k1)), 5), ]
  methods <- if (set == "k1") c("linearised", "rest") else every
  ticked <- sapply(c("m1", "m2", "m3"), function(i) d[[i]] == "1",
    simplify = FALSE)
  asked <- rep(TRUE, nrow(d))
  vote <- question("vote", d$vote, list(`A or C` = c("A", "C")))
  m <- option_set("m", asked, ticked, list(Any = c("m1", "m2", "m3")))
  age <- by("age", d$age)
  stratum <- by("Stratum", d$stratum)
  happy <- by("Satisfied", bands(d$sat, "0-5", "6-7", "8-9", "10"))
  inside <- by("age > stratum", nested(d$age, d$stratum))
  overlap <- list(label = "m", columns = ticked)
  crosstab(set, d, vote)
  crosstab(set, d, m)
  crosstab(set, d, vote, age, methods)
  crosstab(set, d, vote, overlap, methods)
  crosstab(set, d, m, age, methods)
  if (set == "k1") {
    crosstab(set, d, vote, inside)
    crosstab(set, d, vote, stratum)
  } else {
    crosstab(set, d, vote, happy, every)
    crosstab(set, d, m, overlap, "linearised")
  }
  for (q in list(number("hrs", d$hrs), number("sat", d$sat))) {
    run <- paste0(set, "-", q$name)
    stats <- c("mean", "median", "sd", if (q$name == "sat") "nps")
    crosstab(run, d, q, stats = stats, digits = 2)
    crosstab(run, d, q, age, setdiff(methods, "rest_pooled"), stats,
      digits = 2)
    if (set == "k1x5")
      crosstab(run, d, q, overlap, c("linearised", "reporter"), stats,
        digits = 2)
  }
}
save("crosstab-k1.csv")

# The model poll.
d <- read("demo/synthetic-poll.csv", "weight")
scale <- c(`Strongly agree` = 2, `Tend to agree` = 1,
  `Neither agree nor disagree` = 0, `Tend to disagree` = -1,
  `Strongly disagree` = -2)
kind <- function(name) question(name, d[[name]], list(
  Agree = c("Strongly agree", "Tend to agree"),
  Disagree = c("Tend to disagree", "Strongly disagree")), scale)
stats <- c("mean", "median", "sd")
gender <- by("gender", d$gender)
age <- by("Age", bands(d$age, "18-24", "25-49", "50-64", "65+"))
young <- by("gender > age", nested(d$gender, bands(d$age, "18-34", "35+")))
grade <- by("social_grade", d$social_grade)
region <- by("region", d$region)
society <- kind("kind_society")
policy <- kind("kind_policy")
services <- kind("kind_services")
light <- c("linearised", "rest", "linearised_bh")
crosstab("poll", d, society, stats = stats, digits = 9)
crosstab("poll", d, society, gender, every, stats, digits = 9)
crosstab("poll", d, society, age, light, stats, digits = 9)
crosstab("poll", d, services, young, "linearised", digits = 9)
crosstab("poll", d, policy, region, digits = 9)
few <- kind("kind_politicians")
few$rows <- few$rows[c("Agree", "Don't know")]
crosstab("poll", d, few, grade, every, stats, digits = 9)
known <- only(services, !(services$x %in% "Don't know"))
known$rows[["Don't know"]] <- NULL
crosstab("poll-exclude", d, known, gender, "linearised")
# Percentages of rows and of the total.
for (set in c("poll-row", "poll-total"))
  for (answer in names(services$rows))
    for (group in names(grade$columns)) {
      row <- services$rows[[answer]]
      cell <- sum(d$w[row & grade$columns[[group]]])
      put(set, "kind_services", answer, "social_grade", group, "percent",
        100 * cell / if (set == "poll-row") sum(d$w[row]) else sum(d$w))
    }
save("crosstab-poll.csv")

if (!length(folder))
  quit()

# Illinois: weights of the population's size, 71 of them 0; voter and rv have
# missing answers.
d <- read(file.path(folder, "illinois/illinois.csv"), "weight")
sex <- by("sex", d$sex)
years <- bands(d$year, "1996-2002", "2004-2010", "2012-2018")
years <- by("Years", ifelse(years == "1996-2002", "Early", years))
educ <- by("educ6", d$educ6)
rv <- by("Registration", c(Registered = "On the roll",
  `Not Registered` = "Off it")[d$rv])
married <- question("maritalstatus", d$maritalstatus)
voter <- question("voter", d$voter)
crosstab("illinois", d, married)
crosstab("illinois", d, married, sex, every)
crosstab("illinois", d, married, years, every)
crosstab("illinois", d, married, educ, light)
crosstab("illinois", d, voter)
crosstab("illinois", d, voter, sex, every)
crosstab("illinois", d, voter, years, c(light, "pooled", "reporter"))
crosstab("illinois", d, voter, educ, "linearised")
crosstab("illinois", d, voter, rv, "linearised")
crosstab("illinois", d, married, rv, every)
ages <- number("age", d$age)
crosstab("illinois-age", d, ages, stats = stats, digits = 0)
crosstab("illinois-age", d, ages, sex, setdiff(every, "rest_pooled"), stats)
crosstab("illinois-age", d, ages, rv, "linearised", stats)
women <- only(voter, d$sex == "Female")
crosstab("illinois-women", d, women)
crosstab("illinois-women", d, women, years, c(light, "pooled"))
save("crosstab-illinois.csv")

# Non-voters with the codebook of test/data, where nonvoters.sh makes -1
# (refused) a missing answer of all its questions; Q33 is not in it, so that
# -1 is an answer there, and most were not asked it.
d <- read(file.path(folder, "nonvoters/nonvoters_data.csv"), "weight", "NA")
label <- function(x, ...) unname(c(...)[x])
important <- c(`1` = "Very important", `2` = "Somewhat important",
  `3` = "Not so important", `4` = "Not at all important")
voting <- question("Q2_1", label(d$Q2_1, important), list(
  Important = important[1:2], `Not important` = important[3:4]),
  c(`Very important` = 4, `Somewhat important` = 3, `Not so important` = 2,
  `Not at all important` = 1))
matters <- question("Q5", label(d$Q5,
  `1` = "Who wins the election really matters",
  `2` = "Things will be pretty much the same"))
votes <- question("voter_category", label(d$voter_category,
  always = "all or all but one",
  sporadic = "at least two but fewer than all but one",
  `rarely/never` = "none or one"))
leaning <- question("Q33", d$Q33)
options19 <- c(
  "More outreach to ordinary Americans from candidates or elected officials",
  "More information about the candidates from unbiased sources",
  "Making Election Day a national holiday")
ticked <- sapply(1:3, function(i) d[[paste0("Q19_", i)]] %in% "1",
  simplify = FALSE)
names(ticked) <- options19
asked <- !is.na(d$Q19_1) | !is.na(d$Q19_2) | !is.na(d$Q19_3)
turnout <- option_set("Q19", asked, ticked, list(Information = 1:2))
age <- by("Age", bands(d$ppage, "18-34", "35-54", "55+"))
gender <- by("gender", d$gender)
race <- by("race", d$race)
educ <- by("educ", d$educ)
party <- by("Party", label(d$Q30, `1` = "Republican", `2` = "Democrat",
  `3` = "Neither", `4` = "Neither", `5` = "Neither"))
overlap <- list(label = "Q19", columns = ticked)
crosstab("nonvoters", d, voting)
crosstab("nonvoters", d, voting, age, light)
crosstab("nonvoters", d, voting, party, "linearised")
crosstab("nonvoters", d, matters, gender, every)
crosstab("nonvoters", d, matters, overlap, every)
crosstab("nonvoters", d, votes)
crosstab("nonvoters", d, votes, race, c("linearised", "pooled", "quantum"))
crosstab("nonvoters", d, votes, educ, light)
crosstab("nonvoters", d, leaning)
crosstab("nonvoters", d, leaning, race, c("linearised", "rest"))
crosstab("nonvoters", d, leaning, gender, "linearised")
crosstab("nonvoters", d, turnout, age, every)
crosstab("nonvoters", d, turnout, party, c("linearised", "rest"))
scores <- voting
scores$rows <- list()
ages <- number("ppage", d$ppage)
for (q in list(scores, ages)) {
  crosstab("nonvoters-numbers", d, q, stats = stats, digits = 4,
    chi2 = FALSE)
  for (b in list(party, age, overlap)) {
    if (q$name != "ppage" || b$label != "Age")
      crosstab("nonvoters-numbers", d, q, b, "linearised", stats, digits = 4,
        chi2 = FALSE)
  }
}
save("crosstab-nonvoters.csv")
