/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "cli/cli.h"
#include "cli/remarks.h"

static bool
is_told(const struct remarks *r, const char *text)
{
	for (size_t i = 0; i < r->told.len; i += strlen(r->told.p + i) + 1)
		if (strcmp(r->told.p + i, text) == 0)
			return true;
	return false;
}

static void
add(struct remarks *r, const char *head, const char *fmt, va_list ap)
{
	struct diag what;
	struct buf text = { NULL, 0, 0 };
	const char *at = r->at != NULL ? r->at : "";
	const char *behind = r->at != NULL ? ": " : "";

	vsnprintf(what.text, sizeof(what.text), fmt, ap);
	buf_printf(&text, "%s%s", head, what.text);
	if (!is_told(r, text.p)) {
		buf_puts(&r->told, text.p);
		buf_putc(&r->told, '\0');
		if (!r->strict)
			cli_message(r->prog, "note: %s%s%s", at, behind,
			    text.p);
		else
			buf_printf(&r->errors, "%s%s%s%s", r->errors.len > 0 ?
			    "; " : "", at, behind, text.p);
	}
	buf_clear(&text);
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

void
remarks_note(const struct remarks *r, const char *fmt, ...)
{
	struct diag what;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what.text, sizeof(what.text), fmt, ap);
	va_end(ap);
	cli_message(r->prog, "note: %s%s%s", r->at != NULL ? r->at : "",
	    r->at != NULL ? ": " : "", what.text);
}

int
remarks_end(struct remarks *r, struct diag *d)
{
	int status = 0;

	if (r->errors.len > 0)
		status = diag_set(d, "%s", r->errors.p);
	buf_clear(&r->errors);
	buf_clear(&r->told);
	return status;
}
