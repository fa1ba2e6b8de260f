/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>

#include "base/diag.h"
#include "cli/cli.h"
#include "cli/remarks.h"

static void
add(struct remarks *r, const char *head, const char *fmt, va_list ap)
{
	struct diag what;

	vsnprintf(what.text, sizeof(what.text), fmt, ap);
	if (!r->strict)
		cli_message(r->prog, "note: %s%s", head, what.text);
	else
		buf_printf(&r->errors, "%s%s%s", r->errors.len > 0 ? "; " : "",
		    head, what.text);
}

void
remarks_add(struct remarks *r, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add(r, "", fmt, ap);
	va_end(ap);
}

void
remarks_unseen(struct remarks *r, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add(r, "no respondent has ", fmt, ap);
	va_end(ap);
}

int
remarks_end(struct remarks *r, struct diag *d)
{
	int status = 0;

	if (r->errors.len > 0)
		status = diag_set(d, "%s", r->errors.p);
	buf_clear(&r->errors);
	return status;
}
