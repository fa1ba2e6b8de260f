# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what kind-weight reads, for R's survey package: the targets of
# test/oracle/targets, and surveys as text.  For weight.R and calibrated.R.
suppressMessages(library(survey))
options(digits = 17)

near <- function(a, b, tol = 1e-9) stopifnot(length(a) == length(b),
  !is.na(a), !is.na(b), abs(a - b) <= tol * pmax(abs(b), 1e-6))

# base is the column of the starting weights, NULL for 1 each.  Who has the
# weight 0 is left out.  $d are the starting weights with the mean 1.
survey_read <- function(file, base = NULL) {
  s <- read.csv(file, colClasses = "character", na.strings = c("", "NA"),
    encoding = "UTF-8", check.names = FALSE)
  survey_weigh(s, base)
}

survey_weigh <- function(s, base = NULL) {
  s$d <- if (is.null(base)) 1 else as.numeric(s[[base]])
  s <- s[s$d > 0, ]
  s$d <- s$d / mean(s$d)
  s
}

# Which of the answers x are in a group such as "3|4", "18-29", "65+"?
in_group <- function(x, group) {
  group <- sub("^[^=]*=", "", group)
  number <- suppressWarnings(as.numeric(x))
  found <- rep(FALSE, length(x))
  for (value in strsplit(group, "|", fixed = TRUE)[[1]]) {
    ends <- as.numeric(strsplit(sub("[+]$", "-Inf", value), "-")[[1]]) |>
      suppressWarnings()
    if (!(value %in% x) && length(ends) == 2 && !anyNA(ends))
      found <- found | !is.na(number) & number >= ends[1] & number <= ends[2]
    else
      found <- found | x %in% value
  }
  found
}

# The margins in their order: $name, and for categories $shares and $cell, a
# factor of the respondents; for a numeric one $mean and $x.
targets_read <- function(name, s) {
  t <- read.csv(file.path("test/oracle/targets", paste0(name, ".csv")),
    colClasses = c(target = "numeric"), check.names = FALSE)
  total <- NULL
  lapply(unique(t$variable), function(v) {
    rows <- t[t$variable == v, ]
    if (rows$category[1] %in% c("[mean]", "[total]")) {
      m <- rows$target[1]
      if (rows$category[1] == "[total]")
        m <- m / total
      return(list(name = v, mean = m, x = as.numeric(s[[v]])))
    }
    total <<- sum(rows$target)
    variables <- strsplit(v, "*", fixed = TRUE)[[1]]
    cell <- rep(NA_integer_, nrow(s))
    for (i in seq_len(nrow(rows))) {
      groups <- strsplit(rows$category[i], "*", fixed = TRUE)[[1]]
      inside <- Reduce(`&`, Map(function(k, g) in_group(s[[k]], g),
        variables, groups))
      stopifnot(any(inside), is.na(cell[inside]))
      cell[inside] <- i
    }
    stopifnot(!is.na(cell))
    list(name = v, shares = rows$target / total,
      categories = rows$category, cell = factor(cell))
  })
}

# The design of the starting weights, with the margins as x1, x2, ...
start_design <- function(s, margins) {
  for (i in seq_along(margins)) {
    m <- margins[[i]]
    s[[paste0("x", i)]] <- if (is.null(m$x)) m$cell else m$x
  }
  svydesign(ids = ~1, weights = ~d, data = s)
}

# calibrate() to the margins, for a sum of weights of n.
calibrated <- function(s, margins, ...) {
  n <- nrow(s)
  totals <- c(`(Intercept)` = n)
  for (i in seq_along(margins)) {
    m <- margins[[i]]
    totals <- c(totals, if (is.null(m$x)) setNames(n * m$shares[-1],
      paste0("x", i, levels(m$cell)[-1])) else
      setNames(n * m$mean, paste0("x", i)))
  }
  names <- paste0("x", seq_along(margins))
  calibrate(start_design(s, margins), reformulate(names), totals,
    epsilon = 1e-13, maxit = 1000, ...)
}

frequencies <- function(s, margins) lapply(seq_along(margins), function(i) {
  f <- data.frame(levels(margins[[i]]$cell), nrow(s) * margins[[i]]$shares)
  setNames(f, c(paste0("x", i), "Freq"))
})

# rake(): survey 4.1-1 works with the weights as they are, in the units of the
# targets; starting weights here have the sum n, as the targets.
raked <- function(s, margins) rake(start_design(s, margins),
  lapply(paste0("x", seq_along(margins)), function(x) reformulate(x)),
  frequencies(s, margins), control = list(epsilon = 1e-12, maxit = 10000))

poststratified <- function(s, margins) {
  stopifnot(length(margins) == 1)
  postStratify(start_design(s, margins), ~x1, frequencies(s, margins)[[1]])
}

# Do the margins hold?
check_margins <- function(design, margins, tol = 1e-11) {
  w <- weights(design)
  for (m in margins) {
    if (is.null(m$x))
      near(as.vector(tapply(w, m$cell, sum)) / sum(w), m$shares, tol)
    else
      near(sum(w * m$x) / sum(w), m$mean, tol)
  }
}
