/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a line of source says from the study file, in few words: values up to
 * their first semicolon, without a stop at their end.
 */
#ifndef STUDY_WORDS_H
#define STUDY_WORDS_H

struct buf;
struct study;

/* Adds "Source: CLIENT / SUPPLIER.", as far as they are given. */
void study_words_source(const struct study *s, struct buf *out);

/* Adds "Fieldwork: 24-26 April 2020.", if it is given. */
void study_words_fieldwork(const struct study *s, struct buf *out);

#endif
