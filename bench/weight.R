# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript bench/weight.R JOB SURVEY TARGETS TIMES: reads the survey, weights it
# in R to the margins, and prints it with one more column, as kind-weight does.
# Adds to TIMES the seconds that the weighting took by itself, and how far
# shares are off at the end, in points.  JOB read is all but the weighting;
# rake and calibrate are of the package survey, calib of sampling, and
# calibWeights of laeken.  Rscript bench/weight.R JOB check: is its package
# there?
args <- commandArgs(TRUE)
job <- args[1]
package <- c(read = "base", rake = "survey", calibrate = "survey",
  calib = "sampling", calibWeights = "laeken")[[job]]
if (length(args) == 2)
  quit(status = !requireNamespace(package, quietly = TRUE))
suppressMessages(library(package, character.only = TRUE))

d <- read.csv(args[2], check.names = FALSE, stringsAsFactors = TRUE)
t <- read.csv(args[3], comment.char = "#")
n <- nrow(d)
margins <- lapply(unique(t$variable), function(v) {
  groups <- t$category[t$variable == v]
  x <- if (v == "age")
    cut(d$age, c(as.numeric(sub("[-+].*", "", groups)), Inf), groups,
      right = FALSE)
  else
    factor(d[[v]], gsub("\"", "", groups))
  list(cell = x, total = t$target[t$variable == v] / 100 * n)
})
names(margins) <- unique(t$variable)
cells <- as.data.frame(lapply(margins, `[[`, "cell"))

# Of all categories but the first of each margin, and of all respondents.
matrix_of <- function() model.matrix(~., cells)
totals <- c(n, unlist(lapply(margins, function(m) m$total[-1])))

weigh <- list(
  read = function() rep(1, n),
  rake = function() {
    s <- svydesign(ids = ~1, weights = rep(1, n), data = cells)
    weights(rake(s, lapply(names(margins), reformulate), lapply(names(margins),
      function(v) setNames(data.frame(levels(cells[[v]]),
        margins[[v]]$total), c(v, "Freq"))),
      control = list(epsilon = 1e-10, maxit = 200)))
  },
  calibrate = function() {
    s <- svydesign(ids = ~1, weights = rep(1, n), data = cells)
    weights(calibrate(s, reformulate(names(margins)), setNames(totals,
      colnames(matrix_of())), calfun = "raking", epsilon = 1e-10))
  },
  calib = function() calib(matrix_of(), rep(1, n), totals,
    method = "raking"),
  calibWeights = function() calibWeights(matrix_of(), rep(1, n), totals,
    method = "raking"))

seconds <- sum(system.time(w <- weigh[[job]]())[1:2])
off <- max(sapply(margins, function(m) max(abs(tapply(w, m$cell, sum) -
  m$total) / n * 100)))
cat(seconds, off, "\n", file = args[4], append = TRUE)
d$rim <- w
write.csv(d, stdout(), row.names = FALSE)
