# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript test/oracle/api.R FOLDER: writes two samples of Californian schools,
# which are part of R's survey package, into FOLDER/apistrat.csv and apisrs.csv:
# what calibrated.R says of them can be asked of these files.
suppressMessages(library(survey))
data(api)
for (name in c("apistrat", "apisrs"))
  write.csv(get(name)[c("cds", "stype", "awards", "sch.wide", "comp.imp",
    "api99", "api00", "pw")], file.path(commandArgs(TRUE)[1],
    paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
