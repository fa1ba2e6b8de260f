/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of the variables of a draft that share a name are the options of a
 * multiple-response set.
 */
#ifndef INFER_FLAG_H
#define INFER_FLAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct codebook;
struct codebook_variable;

/* What is known of a variable besides the codebook. */
struct infer_column {
	bool open;		/* its type was found, not given */
	bool empty;		/* nobody answered */
	bool missing;		/* somebody did not */
	size_t own;		/* answers that were given */
};

/* Variables that share a name. */
struct infer_bucket {
	struct codebook *cb;
	const struct infer_column *columns;	/* numbered as variables */
	struct slice shared;
	const size_t *members;	/* variables, in the order of the file */
	size_t n;
};

/*
 * Fills flag, one for each member.  Two or more hold only words for yes and
 * no; or, since an export has these in all columns of a set or in none, two or
 * more have one answer each, all different, no steps of a scale, and somebody
 * did not give one.  Members without any answer go with them, but for one
 * called "other" or "text".  Beside labels, the text of "Question - Other" is
 * an option too if the set has no other one called so.  False if there are
 * none.
 */
bool infer_flag(const struct infer_bucket *b, bool *flag);

/* Is the i-th member such a text, so that whatever it holds means ticked? */
bool infer_flag_is_text(const struct infer_bucket *b, size_t i);

/* Does it have one answer, which may be what the option is called? */
bool infer_flag_is_label(const struct codebook_variable *v);

#endif
