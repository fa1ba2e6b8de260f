/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/receipt.h"
#include "parts/parts_receipt.h"

/* So many names are told. */
#define SHOWN 10

static int
add_up(const struct receipts *all, const char *name, struct fingerprint *total,
    struct diag *d)
{
	*total = (struct fingerprint){ 0, 0, 0 };
	for (size_t i = 0; i < all->n; i++) {
		if (!all->list[i].has_fingerprint)
			return diag_at(d, name, 0, "has no fingerprint of "
			    "\"%s\": it is of an earlier version",
			    all->list[i].file);
		fingerprint_join(total, &all->list[i].fingerprint);
	}
	return 0;
}

static bool
has_part(const struct fingerprint *f, const struct parts_receipt_part *parts,
    size_t n)
{
	size_t i = 0;

	while (i < n && !fingerprint_same(&parts[i].records, f))
		i++;
	return i < n;
}

static bool
has_block(const struct receipts *all, const struct fingerprint *f)
{
	size_t i = 0;

	while (i < all->n && !fingerprint_same(&all->list[i].fingerprint, f))
		i++;
	return i < all->n;
}

static void
add_name(struct buf *names, size_t *n, const char *what, const char *name)
{
	if (++*n <= SHOWN)
		buf_printf(names, "%s%s", *n == 1 ? what : ", ", name);
	else if (*n == SHOWN + 1)
		buf_puts(names, " and more");
}

/* Of pieces, if the parts are of these one by one. */
static void
put_names(const struct receipts *all, const struct parts_receipt_part *parts,
    size_t n, struct buf *names)
{
	size_t missing = 0, stale = 0, known = 0;

	for (size_t i = 0; i < n; i++)
		known += has_block(all, &parts[i].records);
	if (known == 0 || !receipt_is_piece(&all->list[0]))
		return;
	for (size_t i = 0; i < all->n; i++)
		if (all->list[i].respondents > 0 &&
		    !has_part(&all->list[i].fingerprint, parts, n))
			add_name(names, &missing, "; no part is of ",
			    all->list[i].file);
	for (size_t i = 0; i < n; i++)
		if (parts[i].records.records > 0 &&
		    !has_block(all, &parts[i].records))
			add_name(names, &stale, "; not in the receipt: ",
			    parts[i].name);
}

static int
differ(const struct receipts *all, const char *name,
    const struct fingerprint *sum, uint64_t wanted,
    const struct parts_receipt_part *parts, size_t n, struct diag *d)
{
	struct buf names;
	int status;

	buf_init(&names);
	put_names(all, parts, n, &names);
	status = sum->records == wanted ? diag_at(d, name, 0, "the parts have "
	    "other records than the %" PRIu64 " of the receipt%s", wanted,
	    names.len > 0 ? names.p : "") : diag_at(d, name, 0, "the parts "
	    "have %" PRIu64 " records, wanted %" PRIu64 "%s", sum->records,
	    wanted, names.len > 0 ? names.p : "");
	buf_clear(&names);
	return status;
}

int
parts_receipt_check(struct slice text, const char *name,
    const struct fingerprint *sum, const struct parts_receipt_part *parts,
    size_t n, struct diag *d)
{
	struct receipts all = { .n = 0 };
	struct fingerprint total;
	int status = receipts_read(text, name, &all, d);

	if (status == 0)
		status = add_up(&all, name, &total, d);
	if (status == 0 && !fingerprint_same(&total, sum))
		status = differ(&all, name, sum, total.records, parts, n, d);
	receipts_clear(&all);
	return status;
}
