/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names that hold a question and its option: what the platforms write that have
 * one header row of wording.  To be called once all columns have their names,
 * which stay; gives title, group and wording, and flag where it is sure.  In a
 * grid the options are its items; which it is, only the answers say.
 */
#ifndef HEADER_NAMES_H
#define HEADER_NAMES_H

#include "kind-read/head/header_column.h"

/* LimeSurvey, by text or by code and text: "Which? [Tea]", "Q1. How?",
 * "Q2[SQ001]. Which? [Tea]", of which there have to be two or more. */
void header_names_coded(struct header *h);

/* REDCap, by labels: "Which? (choice=Tea)" is a box that was ticked or not. */
void header_names_choices(struct header *h);

/* Alchemer: "Tea:Which?", of which there have to be two or more. */
void header_names_option_first(struct header *h);

/* KoboToolbox: "which/tea" where the summaries, columns like "which", are
 * marked. */
void header_names_summarised(struct header *h);

#endif
