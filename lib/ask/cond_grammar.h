/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The grammar of conditions: text to tree.
 *
 *	or	 = and { "or" and }
 *	and	 = not { "and" not }
 *	not	 = "not" not | "(" or ")" | function | compare
 *	function = "missing" "(" column ")" | "answered" "(" column ")" |
 *		   "any" "(" columns { "," columns } { "," label } ")"
 *	compare	 = operand order operand | column match text |
 *		   column [ "not" ] "in" ( range | list )
 *	range	 = label ".." label
 *	list	 = "(" label { "," label } ")"
 *	operand	 = column | label
 *	columns	 = column | pattern
 *	label	 = number | text
 */
#ifndef COND_GRAMMAR_H
#define COND_GRAMMAR_H

struct cond_names;
struct cond_tree;
struct diag;

/*
 * Fills the empty tree.  0, or -1 with the diag filled; the tree is to be
 * cleared in either case.
 */
int cond_grammar_tree(struct cond_tree *t, const char *text,
    const struct cond_names *names, struct diag *d);

#endif
