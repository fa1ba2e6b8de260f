/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of the variables of a draft that share a name are the options of a
 * multiple-response set.
 */
#ifndef INFER_FLAG_H
#define INFER_FLAG_H

#include <stdbool.h>
#include <stddef.h>

#include "kind-read/infer/infer_bucket.h"

struct codebook_variable;

enum infer_flag {
	INFER_FLAG_NONE,	/* nothing looks like an option */
	INFER_FLAG_SET,		/* of words for yes and no */
	INFER_FLAG_LABELS,	/* a set; the one answer of each means ticked */
	INFER_FLAG_WORDS,	/* different words for yes and no */
	INFER_FLAG_BASE		/* not answered by the same respondents */
};

/*
 * Fills flag, one for each member.  Two or more hold only words for yes and
 * no, the same ones, and if they have one for no, the same respondents answered
 * them.  Or, since an export has these in all columns of a set or in none, two
 * or more have one answer each, all different, no steps of a scale, and
 * somebody did not give one (so that 0 and 1 are codes, where 2 follows);
 * these are texts that not everybody gave, and three respondents or more did,
 * unless the file says that they belong together or each is called like its
 * answer.  Members without any answer go with them, but
 * for one called "other" or "text", and for loose ones where words for no would
 * stand in them.  Beside labels, the text of "Question - Other" is an option
 * too if the set has no other one called so.
 */
enum infer_flag infer_flag(const struct infer_bucket *b, bool *flag);

/* How many members may be options. */
size_t infer_flag_candidates(const struct infer_bucket *b);

/* Is the i-th member such a text, so that whatever it holds means ticked? */
bool infer_flag_is_text(const struct infer_bucket *b, size_t i);

/* Does it have one answer, which may be what the option is called? */
bool infer_flag_is_label(const struct codebook_variable *v);

#endif
