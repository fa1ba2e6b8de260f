# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/family.R, at the top: writes the p-values that
# test/kind-crosstab/family.sh prints, with prop.test and p.adjust over the
# tests of each family.  Made with R 4.2.2.
side <- rep(c("A", "B", "C"), each = 100)
i <- rep(1:100, 3)
q <- ifelse(i <= 75 - 15 * match(side, c("A", "B", "C")), "Yes",
  ifelse(i <= 80, "No", "Don't know"))
sex <- ifelse(i %% 3 == 0 | i > 70, "F", "M")
tests <- NULL
for (row in c("Don't know", "No", "Yes"))
  for (by in c("side", "sex")) {
    b <- get(by)
    letter <- if (by == "side") c(A = "A", B = "B", C = "C") else
      c(F = "D", M = "E")
    for (pair in combn(names(letter), 2, simplify = FALSE)) {
      x <- sapply(pair, function(c) sum(q == row & b == c))
      n <- sapply(pair, function(c) sum(b == c))
      p <- suppressWarnings(prop.test(x, n, correct = FALSE)$p.value)
      if (!is.na(p))
        tests <- rbind(tests, data.frame(row, by, a = letter[[pair[1]]],
          b = letter[[pair[2]]], p))
    }
  }
key <- list(row = paste(tests$row, tests$by), `break` = tests$by,
  banner = tests$row, table = rep("all", nrow(tests)))
for (method in c("bonferroni", "bh"))
  for (family in names(key)) {
    p <- ave(tests$p, key[[family]], FUN = function(p)
      p.adjust(p, if (method == "bh") "BH" else method))
    cat(sprintf("%s %s: %s, %s v %s: %.8g\n", method, family, tests$row,
      tests$a, tests$b, p), sep = "")
  }
