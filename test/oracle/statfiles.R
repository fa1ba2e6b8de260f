# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/statfiles.R KIND-READ FILE...: every value of the files of
# SPSS and Stata as haven reads it beside what kind-read writes, as codes and as
# labels.  Prints what differs, and how many files and values agree.
#
# What is known to differ is made the same: haven keeps blanks at the end and
# line breaks, has no dates for MOYR, QYR and WKYR or for months and quarters of
# Stata, and a Stata time of day is a date-time to it.
suppressMessages(library(haven))
args <- commandArgs(trailingOnly = TRUE)
kind <- args[1]
same <- different <- files <- 0

stream <- function(file, ...) {
	to <- tempfile()
	status <- system2(kind, c(..., shQuote(file)), stdout = to,
	    stderr = tempfile())
	if (status != 0) return(NULL)
	d <- read.csv(to, colClasses = "character", na.strings = character(),
	    check.names = FALSE, encoding = "UTF-8", blank.lines.skip = FALSE)
	unlink(to)
	d
}

reader <- function(file) {
	switch(tolower(sub(".*[.]", "", file)), dta = read_dta, por = read_por,
	    read_sav)
}

line <- function(s) {
	s <- gsub("\r\n|\r|\n", " ", s)
	s <- gsub("[\u00a0\u2007\u202f]", " ", s)
	s <- gsub("^[ \u200b\u2060\ufeff]+(?=[\u200b\u2060\ufeff])", "", s,
	    perl = TRUE)
	s <- sub("[ \t]+$", "", s)
	ifelse(is.na(s) | s %in% c("", " ", "__NA__"), "", s)
}

moment <- function(x) {
	ms <- floor(as.numeric(x) * 1000 + 0.5)
	s <- format(as.POSIXct(floor(ms / 1000), origin = "1970-01-01",
	    tz = "UTC"), "%Y-%m-%d %H:%M:%S")
	ifelse(ms %% 1000 == 0, s, sprintf("%s.%03d", s, as.integer(ms %% 1000)))
}

clock <- function(x) {
	ms <- floor(as.numeric(x, units = "secs") * 1000 + 0.5)
	m <- abs(ms)
	s <- sprintf("%s%02.0f:%02.0f:%02.0f", ifelse(ms < 0, "-", ""),
	    m %/% 3600000, m %/% 60000 %% 60, m %/% 1000 %% 60)
	ifelse(m %% 1000 == 0, s, sprintf("%s.%03d", s, as.integer(m %% 1000)))
}

# Numbers that only kind-read knows to be dates.
dated <- function(x, format) {
	day <- as.Date(x / 86400, origin = "1582-10-14")
	if (grepl("^MOYR", format)) return(format(day, "%Y-%m"))
	if (grepl("^WKYR", format)) return(format(day))
	if (grepl("^QYR", format))
		return(ifelse(is.na(x), NA, paste0(format(day, "%Y"), "-",
		    quarters(day))))
	if (grepl("^%-?tm", format))
		return(sprintf("%04d-%02d", 1960 + x %/% 12, x %% 12 + 1))
	if (grepl("^%-?tq", format))
		return(sprintf("%04d-Q%d", 1960 + x %/% 4, x %% 4 + 1))
	if (grepl("^%-?th", format))
		return(sprintf("%04d-H%d", 1960 + x %/% 2, x %% 2 + 1))
	if (grepl("^%-?ty", format)) return(sprintf("%04d", x))
	NULL
}

# What kind-read should have written, or numbers to compare with.
wanted <- function(x) {
	format <- c(attr(x, "format.spss"), attr(x, "format.stata"), "")[1]
	if (inherits(x, "Date")) return(format(x, "%Y-%m-%d"))
	if (inherits(x, "POSIXct")) return(moment(x))
	if (inherits(x, "difftime")) return(clock(x))
	x <- zap_labels(zap_missing(x))
	if (is.character(x)) return(line(x))
	attributes(x) <- NULL
	d <- dated(x, format)
	if (is.null(d)) x else d
}

equal <- function(want, got) {
	if (is.numeric(want)) {
		have <- suppressWarnings(as.numeric(got))
		return(ifelse(is.na(want), got == "", !is.na(have) &
		    have == want))
	}
	ifelse(is.na(want), got == "", got == want)
}

told <- function(file, what, ok, want, got) {
	same <<- same + sum(ok)
	different <<- different + sum(!ok)
	i <- which(!ok)[1]
	if (!is.na(i))
		cat(sprintf("%s: %s: %d differ, like row %d: \"%s\" for \"%s\"\n",
		    file, what, sum(!ok), i, got[i], want[i]))
}

labels_of <- function(x) {
	l <- attr(x, "labels")
	if (is.null(l) || inherits(x, c("Date", "POSIXct", "difftime")))
		return(NULL)
	if (is.double(l)) l <- l[!is.na(l)]
	text <- trimws(line(names(l)), whitespace = "[ \t]")
	l <- unname(l)[text != ""]
	list(value = l, text = text[text != ""])
}

compare <- function(file) {
	h <- tryCatch(reader(file)(file), error = function(e) conditionMessage(e))
	if (is.character(h))
		return(cat(sprintf("%s: haven: %s\n", file, h)))
	codes <- stream(file, "--codes")
	labels <- stream(file)
	if (is.null(codes) || is.null(labels))
		return(cat(file, ": kind-read does not read it\n", sep = ""))
	files <<- files + 1
	if (!identical(names(codes), gsub("\n", " ", names(h))) ||
	    nrow(codes) != nrow(h))
		return(cat(sprintf("%s: %d x %d for %d x %d, or names\n", file,
		    nrow(codes), ncol(codes), nrow(h), ncol(h))))
	for (i in seq_along(h)) {
		want <- wanted(h[[i]])
		told(file, names(h)[i], equal(want, codes[[i]]), want,
		    codes[[i]])
		l <- labels_of(h[[i]])
		if (is.null(l)) next
		at <- match(zap_labels(zap_missing(h[[i]])), l$value)
		twice <- l$text[at] %in% l$text[duplicated(l$text)]
		asked <- !is.na(at) & !twice & !is.na(want)
		told(file, paste(names(h)[i], "labels"),
		    labels[[i]][asked] == l$text[at][asked], l$text[at][asked],
		    labels[[i]][asked])
	}
}

for (file in args[-1]) compare(file)
cat(sprintf("%d files: %.0f values agree, %.0f do not\n", files, same,
    different))
quit(status = as.integer(different > 0))
