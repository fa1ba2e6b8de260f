/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "codebook/tick.h"

/*
 * Of other languages only words that nobody is likely to call an option:
 * "nie" is never in German, and "ei" an egg.
 */
static const struct {
	const char *yes;
	const char *no;
} pairs[] = {
	{ "Yes", "No" }, { "Y", "N" }, { "1", "0" }, { "TRUE", "FALSE" },
	{ "On", "Off" },
	{ "Selected", "Not selected" }, { "Checked", "Unchecked" },
	{ "Mentioned", "Not mentioned" }, { "Quoted", "Not quoted" },
	{ "Ticked", "Not ticked" }, { "Marked", "Not marked" },
	{ "Chosen", "Not chosen" },
	{ "Ja", "Nein" }, { "Genannt", "Nicht genannt" },
	{ "Ja", "Nee" }, { "Ja", "Nej" }, { "Ja", "Nei" },
	{ "Oui", "Non" }, { "Si", "No" }, { "S\xc3\xad", "No" },
	{ "S\xc3\xac", "No" },
	{ "Sim", "N\xc3\xa3o" },
};

unsigned
tick_words(struct slice field)
{
	unsigned words = 0;

	for (size_t i = 0; i < LENGTH(pairs); i++)
		if (slice_eq_nocase(field, slice_of(pairs[i].yes)) ||
		    slice_eq_nocase(field, slice_of(pairs[i].no)))
			words |= 1U << i;
	return words;
}

bool
tick_is_set(struct slice field)
{
	for (size_t i = 0; i < LENGTH(pairs); i++)
		if (slice_eq_nocase(field, slice_of(pairs[i].no)))
			return false;
	return field.n > 0;
}

bool
tick_is_yes(struct slice field)
{
	for (size_t i = 0; i < LENGTH(pairs); i++)
		if (slice_eq_nocase(field, slice_of(pairs[i].yes)))
			return true;
	return false;
}
