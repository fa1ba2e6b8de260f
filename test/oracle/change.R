# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/change.R, at the top: computes with R's survey package
# what test/kind-report/waves.sh and test/unit/test_change.c expect of changes
# from one wave to the next, into test/oracle/change.csv.  Made with R 4.2.2 and
# survey 4.1-1.
#
# The waves are two parts of the model poll, taken for two samples: the first
# 2,000 respondents and the other 2,256.  The design: two strata, each
# respondent a sampling unit; a change is the contrast of the domain means of
# the two waves (svyby with covmat = TRUE, svycontrast), t with n - 2 degrees
# of freedom.
suppressMessages(library(survey))
poll <- read.csv("demo/synthetic-poll.csv", check.names = FALSE)
poll$wave <- ifelse(seq_len(nrow(poll)) <= 2000, "a", "b")
poll$age_band <- cut(poll$age, c(17, 34, 54, Inf), c("18-34", "35-54", "55+"))
agree <- c("Strongly agree", "Tend to agree")
design <- svydesign(ids = ~1, strata = ~wave, weights = ~weight, data = poll)
lines <- NULL
change <- function(question, row, answers, column = "Total", rows = TRUE) {
	poll$y <- as.numeric(poll[[question]] %in% answers)
	d <- svydesign(ids = ~1, strata = ~wave, weights = ~weight, data = poll)
	by <- svyby(~y, ~wave, subset(d, rows), svymean, covmat = TRUE)
	v <- vcov(by)
	difference <- unname(coef(by)["b"] - coef(by)["a"])
	se <- sqrt(v["a", "a"] + v["b", "b"] - 2 * v["a", "b"])
	p <- 2 * pt(-abs(difference / se), nrow(poll) - 2)
	lines <<- rbind(lines, data.frame(question, row, column,
	    before = 100 * coef(by)["a"], before_se = 100 * SE(by)[1],
	    now = 100 * coef(by)["b"], now_se = 100 * SE(by)[2],
	    change = 100 * difference, se = 100 * se, p))
}
for (question in c("kind_society", "kind_policy")) {
	change(question, "Agree", agree)
	change(question, "Don't know", "Don't know")
	for (band in levels(poll$age_band))
		change(question, "Agree", agree, band, poll$age_band == band)
}
lines$bh <- p.adjust(lines$p, "BH")
write.table(format(lines, digits = 15, trim = TRUE), "test/oracle/change.csv",
    sep = ",", quote = FALSE, row.names = FALSE)
