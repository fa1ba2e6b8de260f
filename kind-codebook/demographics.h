/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The breaks of a banner that every study has: gender, age, region.
 */
#ifndef DEMOGRAPHICS_H
#define DEMOGRAPHICS_H

struct asked;
struct buf;
struct codebook;
struct drafted_list;

/*
 * Adds those of the questions that are certain, "Gender=sex; Region=region":
 * by their name or wording, which asks for that and nothing else, as no other
 * question does, and by their answers.
 * Ages that are numbers need data, for bands that somebody is in; a is NULL
 * without.
 */
void demographics_put(const struct codebook *cb,
    const struct drafted_list *questions, const struct asked *a,
    struct buf *out);

#endif
