# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/weight.R [FOLDER], at the top: weights by R's survey
# package, which test/kind-weight/oracle.sh, illinois.sh and nonvoters.sh
# expect, into test/oracle/weight-*.csv.  FOLDER holds the survey files
# (../shared/data); without it only K1 and api are made.  Made with R 4.2.2 and
# survey 4.1-1.
#
# weight-runs.csv has a line for a run: the survey, targets (a file of
# test/oracle/targets), the column of starting weights (or nothing), and
# kind-weight's other options.  weight-SURVEY.csv has a line for each kind of
# respondent: what they answered, as the categories of the targets have it, n
# of them, and a column for a run: weight by starting weight, both with the mean
# 1.  A survey of schools is made again from these lines.
#
# Starting weights are divided by their mean first: rake() and calibrate() work
# with the weights as they are, bounds are of the factor after that, and
# calibrate() scales the weights by itself where the totals are far away.
# Respondents whose starting weight is 0 are left out.
#
# rake		rake(epsilon = 1e-12, maxit = 10000), and
#		calibrate(calfun = "raking"), which must agree to 1e-10
# --bounds	calibrate(bounds =): of linear, case 7 of Deville and Saerndal
#		1992; of logit, case 6; of rake, cut off in the same way
# --cap, --floor	calibrate(bounds.const = TRUE): of the weight, not of
#		the factor
# --trim	trimWeights(strict = TRUE) of the raked weights for spread;
#		cut off and divided by the mean for rescale.  Margins do not
#		hold after either, hence the --tolerance
source("test/oracle/targets.R")

# The options of a run, as kind-weight has them.
options_of <- function(r) {
  flag <- function(name, v) if (length(v)) paste0("--", name, " ",
    paste(v, collapse = ","))
  paste(c(flag("method", r$method), flag("bounds", r$bounds),
    flag("cap", r$cap), flag("floor", r$floor), flag("trim", r$trim),
    flag("tolerance", if (!is.null(r$trim)) 10)),
    collapse = " ")
}

calfun <- function(method) if (method == "rake") "raking" else method

both_rakes <- function(s, margins) {
  w <- weights(calibrated(s, margins, calfun = "raking"))
  if (all(sapply(margins, function(m) is.null(m$x))))
    near(weights(raked(s, margins)), w, 1e-10)
  w
}

# W01 to W05 are the same two functions.  As trimWeights of survey 4.5; that of
# 4.1-1 gives to who was cut before, too, and is compared where it takes one
# round, or where there is a cap only and its rounds go on for ever.
spread <- function(w, floor, cap) {
  v <- w
  never <- rep(TRUE, length(w))
  rounds <- 0
  while (any(out <- v < floor | v > cap)) {
    never <- never & !out
    v[out] <- pmin(pmax(v[out], floor), cap)
    v[never] <- v[never] + (sum(w) - sum(v)) / sum(never)
    rounds <- rounds + 1
  }
  d <- svydesign(ids = ~1, weights = w, data = data.frame(w))
  if (rounds < 2 || floor == 0)
    near(weights(trimWeights(d, upper = cap, lower = floor, strict = TRUE)),
      v)
  v
}

rescale <- function(w, floor, cap) {
  v <- pmin(pmax(w, floor), cap)
  v * sum(w) / sum(v)
}

weights_of <- function(s, margins, r) {
  floor <- if (is.null(r$floor)) 0 else r$floor
  cap <- if (is.null(r$cap)) Inf else r$cap
  w <- if (!is.null(r$bounds))
    weights(calibrated(s, margins, calfun = calfun(r$method),
      bounds = r$bounds))
  else if (!is.null(r$trim))
    switch(r$trim, spread = spread, rescale = rescale)(both_rakes(s, margins),
      floor, cap)
  else if (!is.null(r$cap) || !is.null(r$floor))
    weights(calibrated(s, margins, calfun = calfun(r$method),
      bounds = c(floor, cap), bounds.const = TRUE))
  else if (r$method == "rake")
    both_rakes(s, margins)
  else
    weights(calibrated(s, margins, calfun = r$method))
  stopifnot(w > 0)
  near(sum(w), nrow(s), 1e-11)
  w
}

# In the words of the targets; a number stays as it is.
answers <- function(s, margins) {
  x <- list()
  for (m in margins) {
    columns <- strsplit(m$name, "*", fixed = TRUE)[[1]]
    for (i in seq_along(columns))
      x[[columns[i]]] <- if (is.null(m$x))
        sapply(strsplit(m$categories, "*", fixed = TRUE), `[`, i)[m$cell] else
        s[[columns[i]]]
  }
  as.data.frame(x, check.names = FALSE)
}

key_of <- function(s, targets, keep) {
  key <- answers(s, targets_read(targets, s))
  cbind(key, s[keep])
}

paste_rows <- function(key) do.call(paste, c(key, sep = "\r"))

# One run: the factors of the kinds of respondents, which ids names.
factors <- function(s, r, kinds, ids) {
  margins <- targets_read(r$targets, s)
  w <- weights_of(s, margins, r)
  if (is.null(r$trim))
    check_margins(svydesign(ids = ~1, weights = w, data = s), margins)
  g <- tapply(w / s$d, factor(kinds, ids), mean)
  near(w / s$d, as.vector(g[kinds]), 1e-10)
  ifelse(is.na(g), "", sprintf("%.15g", g))
}

# read() gives the survey for a column of starting weights; targets has all
# columns that any run has, and keep the others in which kinds differ.
runs <- NULL
survey <- function(name, read, targets, keep, rows) {
  key <- key_of(read(NULL), targets, keep)
  id <- paste_rows(key)
  ids <- unique(id)
  out <- key[!duplicated(id), , drop = FALSE]
  out$n <- as.vector(table(factor(id, ids)))
  for (i in seq_along(rows)) {
    r <- rows[[i]]
    s <- read(r$start)
    column <- paste0("r", i)
    out[[column]] <- factors(s, r, paste_rows(key_of(s, targets, keep)), ids)
    runs <<- rbind(runs, data.frame(survey = name, run = column,
      targets = r$targets, start = if (is.null(r$start)) "" else r$start,
      options = options_of(r)))
  }
  stopifnot(!grepl("[,\"]", unlist(out)))
  write.csv(out, sprintf("test/oracle/weight-%s.csv", name),
    row.names = FALSE, quote = FALSE)
}

run <- function(targets, method, start = NULL, ...) list(targets = targets,
  method = method, start = start, ...)

# What REFERENCE has: W01 to W21.
check_vectors <- function() {
  effective <- function(w) sum(w)^2 / sum(w^2)
  s <- read.csv("test/data/k1.csv", colClasses = "character")
  w <- as.numeric(s$w)
  t <- weights(trimWeights(svydesign(ids = ~1, weights = w, data = s),
    upper = 1.5))
  near(t[1], 0.79047619047619)			# W01
  near(sum(t), 25.25)				# W02
  near(effective(t), 21.8116561793634)		# W03
  near(spread(w, 0, 1.5), t)			# none is above 1.5 then
  t <- rescale(w, 0, 1.5)
  near(t[1], 0.776127049180328)			# W04
  near(effective(t), 21.5827442450607)		# W05
  k1 <- survey_weigh(s)
  margins <- targets_read("k1", k1)
  w <- both_rakes(k1, margins)
  near(w[match(c("Y1", "M1", "O1", "M2", "Y2", "O3", "Y3"), paste0(s$age,
    s$stratum))], c(0.83701211340281, 1.24727455097473, 1.11571333562246,
    1.22255873753675, 0.820426001528702, 0.989813868198055,
    0.742561885068488))				# W06 to W12
  near(effective(w), 23.2917368455837)		# W13
  near(sum(w[s$vote == "A"]) / 24, 0.46460355154865)	# W21
  w <- both_rakes(survey_weigh(s, "w"), margins)
  near(w[c(1, 17)], c(0.776537320790233, 1.77422230071568))	# W18, W19
  near(effective(w), 21.026535945836)		# W20
}

check_vectors()
folder <- commandArgs(TRUE)

# Without and with starting weights.
each <- function(start, targets, method, ...) list(run(targets, method, ...),
  run(targets, method, start, ...))

survey("k1", function(base) survey_read("test/data/k1.csv", base), "k1-mean",
  c("id", "stratum", "w"), c(
  each("w", "k1", "rake"), each("w", "k1", "linear"),
  each("w", "k1", "logit", bounds = c(0.5, 2)),
  list(run("k1", "rake", bounds = c(0.76, 1.24)),
  run("k1", "linear", bounds = c(0.76, 1.24)),
  run("k1", "rake", "w", bounds = c(0.91, 1.12)),
  run("k1", "linear", "w", bounds = c(0.92, 1.13))),
  each("w", "k1-age", "rake"), each("w", "k1-age", "linear"),
  each("w", "k1-mean", "rake"), each("w", "k1-mean", "linear"),
  each("w", "k1-mean", "logit", bounds = c(0.4, 2.5)),
  list(run("k1", "rake", cap = 1.24, floor = 0.76),
  run("k1", "rake", "w", cap = 1.6, floor = 0.5),
  run("k1", "linear", "w", cap = 1.6, floor = 0.5)),
  each("w", "k1", "rake", cap = 1.2, trim = "spread"),
  each("w", "k1", "rake", cap = 1.2, trim = "rescale"),
  list(run("k1", "rake", "w", cap = 1.3, floor = 0.7, trim = "spread"),
  run("k1", "rake", "w", cap = 1.3, floor = 0.7, trim = "rescale"))))

data(api)
narrow <- list(
  apistrat = list(run("api-total", "rake", "pw", bounds = c(0.8, 1.11)),
    run("api", "rake", "pw", cap = 1.49, floor = 0.42)),
  apisrs = list(run("api-total", "rake", "pw", bounds = c(0.75, 1.2)),
    run("api-total", "rake", cap = 1.2, floor = 0.75)))
for (name in names(narrow)) {
  d <- get(name)
  d[] <- lapply(d, as.character)
  survey(name, function(base) survey_weigh(d, base), "api-total", "pw", c(
    each("pw", "api", "rake"), each("pw", "api", "linear"),
    each("pw", "api", "logit", bounds = c(0.3, 3)),
    each("pw", "api-stype", "rake"),
    each("pw", "api-total", "rake"), each("pw", "api-total", "linear"),
    each("pw", "api-total", "logit", bounds = c(0.3, 3)), narrow[[name]]))
}

if (!length(folder))
  quit()

big <- function(start, targets, cells, cap) c(each(start, targets, "rake"),
  each(start, targets, "linear"),
  each(start, targets, "logit", bounds = c(0.4, 4)),
  each(start, cells, "rake"),
  list(run(targets, "rake", cap = cap, floor = 0.7)))

survey("illinois", function(base) survey_read(file.path(folder,
  "illinois/illinois.csv"), base), "illinois", character(),
  big("weight", "illinois", "illinois-cells", 2))
survey("nonvoters", function(base) survey_read(file.path(folder,
  "nonvoters/nonvoters_data.csv"), base), "nonvoters", character(),
  big("weight", "nonvoters", "nonvoters-race", 1.8))
write.csv(runs, "test/oracle/weight-runs.csv", row.names = FALSE,
  quote = 5)
