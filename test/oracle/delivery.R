# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/delivery.R, at the top: reads test/data/delivery.sav with
# R's own foreign package and counts what test/kind-tabulate/delivery.sh
# expects, into test/oracle/delivery.csv: question, row, unweighted count,
# percent, unweighted base.  Made with R 4.2.2 and foreign 0.8-84.
library(foreign)
d <- as.data.frame(suppressWarnings(read.spss("test/data/delivery.sav",
  use.value.labels = FALSE, use.missings = FALSE, to.data.frame = FALSE)))
names(d) <- tolower(names(d))
d <- d[!is.na(d$w), ]
out <- file("test/oracle/delivery.csv", "w")
put <- function(question, row, given, base) {
  given <- given & base
  cat(sprintf("%s,%s,%d,%.12g,%d\n", question, row, sum(given),
    100 * sum(d$w[given]) / sum(d$w[base]), sum(base)), file = out)
}
has <- function(m, code) rowSums(m == code, na.rm = TRUE) > 0
flags <- function(question, columns, labels, missing) {
  m <- as.matrix(d[, columns])
  m[m %in% missing] <- NA
  base <- rowSums(!is.na(m)) > 0
  for (i in seq_along(columns))
    put(question, labels[i], has(m[, i, drop = FALSE], 1), base)
}
base <- !is.na(d$vote) & d$vote != 99
votes <- c("1" = "Conservative", "2" = "Labour", "3" = "Liberal Democrat",
  "4" = "Some other party", "98" = "Don't know")
for (code in names(votes))
  put("vote", votes[code], !is.na(d$vote) & d$vote == as.numeric(code), base)
shops <- c("Aldi", "Lidl", "Tesco", "Waitrose", "Morrisons", "Co-op; Spar",
  "None of these")
flags("shops", paste0("b", 1:7), shops, 98)
flags("discount", c("b1", "b2"), shops, 98)
m <- as.matrix(d[, c("m1", "m2", "m3")])
m[m %in% 97] <- NA
base <- rowSums(!is.na(m)) > 0
colours <- c("1" = "Red", "2" = "Orange", "3" = "Yellow", "4" = "Green",
  "5" = "Blue", "6" = "Indigo", "7" = "Violet", "99" = "Don't know")
for (code in names(colours))
  put("colour", colours[code], has(m, as.numeric(code)), base)
flags("gave", c("d1", "d2", "d3"), c("Gave money", "Gave time",
  "Gave blood"), numeric(0))
close(out)
