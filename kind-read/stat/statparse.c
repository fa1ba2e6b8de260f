/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "kind-read/stat/statio.h"
#include "kind-read/stat/statparse.h"

static int
open_file(const char *path, void *ctx)
{
	(void)path;
	return statio_go(ctx, 0);
}

static int
close_file(void *ctx)
{
	(void)ctx;
	return 0;
}

static readstat_off_t
seek_file(readstat_off_t offset, readstat_io_flags_t whence, void *ctx)
{
	int64_t at = offset;

	if (whence == READSTAT_SEEK_CUR)
		at += statio_at(ctx);
	else if (whence == READSTAT_SEEK_END)
		at += statio_size(ctx);
	return statio_go(ctx, at) < 0 ? -1 : (readstat_off_t)at;
}

static ssize_t
read_file(void *p, size_t n, void *ctx)
{
	return statio_read(ctx, p, n);
}

static readstat_error_t
update_file(long size, readstat_progress_handler progress, void *user,
    void *ctx)
{
	(void)size;
	(void)progress;
	(void)user;
	(void)ctx;
	return READSTAT_OK;
}

bool
statparse_value(readstat_value_t value, struct statvalue *out)
{
	char tag = readstat_value_tag(value);

	*out = (struct statvalue){ .kind = STATVALUE_NONE };
	if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
		const char *s = readstat_string_value(value);

		out->kind = STATVALUE_TEXT;
		out->text = s != NULL ? slice_of(s) : (struct slice){ "", 0 };
		return true;
	}
	if (readstat_value_is_tagged_missing(value) && tag >= 'a' &&
	    tag <= 'z') {
		out->kind = STATVALUE_TAG;
		out->tag = tag;
	} else if (!readstat_value_is_system_missing(value)) {
		out->number = readstat_double_value(value);
		if (!isnan(out->number))
			out->kind = STATVALUE_NUMBER;
	}
	return !isinf(out->number);
}

readstat_parser_t *
statparse_new(struct statio *io)
{
	readstat_parser_t *p = readstat_parser_init();

	readstat_set_open_handler(p, open_file);
	readstat_set_close_handler(p, close_file);
	readstat_set_seek_handler(p, seek_file);
	readstat_set_read_handler(p, read_file);
	readstat_set_update_handler(p, update_file);
	readstat_set_io_ctx(p, io);
	/* Any name keeps it from looking whether it knows the file's. */
	readstat_set_file_character_encoding(p, "UTF-8");
	readstat_set_handler_character_encoding(p, NULL);
	return p;
}

readstat_error_t
statparse_run(readstat_parser_t *parser, enum statdetect kind, void *ctx)
{
	readstat_error_t error;

	switch (kind) {
	case STATDETECT_DTA:
		error = readstat_parse_dta(parser, "", ctx);
		break;
	case STATDETECT_POR:
		error = readstat_parse_por(parser, "", ctx);
		break;
	default:
		error = readstat_parse_sav(parser, "", ctx);
	}
	readstat_parser_free(parser);
	return error;
}
