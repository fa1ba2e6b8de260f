/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/sheet/serial.h"
#include "kind-read/sheet/sheetcells.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/ods_cell.h"

uint64_t
ods_cell_times(const char **attributes, const char *name)
{
	const char *value = xmlread_attribute(attributes, name);
	uint64_t n;

	if (value == NULL)
		return 1;
	if (!num_parse_uint(slice_of(value), UINT32_MAX, &n))
		return UINT32_MAX;
	return n > 0 ? n : 1;
}

struct kind {
	const char *word;	/* office:value-type */
	enum ods_cell_type type;
	const char *attribute;	/* that has the value */
};

static const struct kind kinds[] = {
	{ "float", ODS_CELL_NUMBER, "office:value" },
	{ "percentage", ODS_CELL_NUMBER, "office:value" },
	{ "currency", ODS_CELL_NUMBER, "office:value" },
	{ "date", ODS_CELL_DATE, "office:date-value" },
	{ "time", ODS_CELL_DATE, "office:time-value" },
	{ "boolean", ODS_CELL_BOOLEAN, "office:boolean-value" },
	{ "string", ODS_CELL_STRING, "office:string-value" }
};

static int
fail(const struct ods_cell *c, const struct sheetcells *to, const char *what,
    struct diag *d)
{
	return sheetfacts_fail(d, sheetcells_now(to), c->column, what);
}

static int
take_type(struct ods_cell *c, struct sheetcells *to,
    const char **attributes, struct diag *d)
{
	const char *word = xmlread_attribute(attributes, "office:value-type");
	struct sheetfacts *f = sheetcells_facts(to);

	if (word == NULL)
		return 0;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		const char *value;

		if (strcmp(word, kinds[i].word) != 0)
			continue;
		value = xmlread_attribute(attributes, kinds[i].attribute);
		c->type = kinds[i].type;
		c->has_value = value != NULL;
		buf_puts(&c->value, value != NULL ? value : "");
		if (strcmp(word, "percentage") == 0)
			sheetfacts_see(&f->percents, sheetcells_now(to),
			    c->column);
		return 0;
	}
	return fail(c, to, "no program knows this type of cell", d);
}

static void
see_merged(struct ods_cell *c, struct sheetcells *to,
    const char **attributes)
{
	struct sheetfacts *f = sheetcells_facts(to);

	if (ods_cell_times(attributes, "number-rows-spanned") > 1)
		sheetfacts_see(&f->tall, sheetcells_now(to), c->column);
	else if (ods_cell_times(attributes, "number-columns-spanned") > 1)
		sheetfacts_see(&f->wide, sheetcells_now(to), c->column);
}

/* LibreOffice makes formulas of what is true or false in an Excel workbook, and
 * numbers of their values. */
static void
take_formula(struct ods_cell *c, const char *formula)
{
	bool yes = strcmp(formula, "of:=TRUE()") == 0;

	c->formula = true;
	if (!yes && strcmp(formula, "of:=FALSE()") != 0)
		return;
	c->formula = false;
	c->type = ODS_CELL_BOOLEAN;
	c->value.len = 0;
	buf_puts(&c->value, yes ? "true" : "false");
}

int
ods_cell_start(struct ods_cell *c, struct sheetcells *to,
    const char **attributes, struct diag *d)
{
	const char *formula = xmlread_attribute(attributes, "table:formula");
	const char *error = xmlread_attribute(attributes,
	    "calcext:value-type");

	c->times = ods_cell_times(attributes, "number-columns-repeated");
	c->type = ODS_CELL_NONE;
	c->formula = c->has_value = false;
	c->value.len = 0;
	ods_text_begin(&c->text);
	see_merged(c, to, attributes);
	if (take_type(c, to, attributes, d) < 0)
		return -1;
	if (formula != NULL)
		take_formula(c, formula);
	if (error != NULL && strcmp(error, "error") == 0)
		c->type = ODS_CELL_ERROR;
	return 0;
}

/* What a formula shows when it cannot be computed. */
static bool
is_error(struct slice text)
{
	static const char *const errors[] = { "#N/A", "#DIV/0!", "#NAME?",
	    "#NULL!", "#NUM!", "#REF!", "#VALUE!" };

	for (size_t i = 0; i < LENGTH(errors); i++)
		if (slice_is(text, errors[i]))
			return true;
	return slice_begins(text, "Err:");
}

static int
put_date(struct ods_cell *c, struct sheetcells *to, struct diag *d)
{
	if (!c->has_value)
		return fail(c, to, "its date is shown, but not saved", d);
	c->scratch.len = 0;
	if (serial_put_iso(&c->scratch, buf_all(&c->value)))
		return sheetcells_date(to, c->column,
		    buf_all(&c->scratch), d);
	sheetfacts_see(&sheetcells_facts(to)->undated,
	    sheetcells_now(to), c->column);
	return sheetcells_text(to, c->column, buf_all(&c->value), d);
}

static int
put_boolean(struct ods_cell *c, struct sheetcells *to, struct diag *d)
{
	struct slice value = buf_all(&c->value);

	if (!slice_is(value, "true") && !slice_is(value, "false"))
		return fail(c, to, "it is neither true nor false", d);
	return sheetcells_text(to, c->column, slice_of(
	    slice_is(value, "true") ? "TRUE" : "FALSE"), d);
}

static int
put(struct ods_cell *c, struct sheetcells *to, struct diag *d)
{
	struct slice text = buf_all(&c->text.text);

	switch (c->type) {
	case ODS_CELL_NUMBER:
		return sheetcells_number(to, c->column,
		    buf_all(&c->value), d);
	case ODS_CELL_DATE:
		return put_date(c, to, d);
	case ODS_CELL_BOOLEAN:
		return put_boolean(c, to, d);
	case ODS_CELL_ERROR:
		return sheetcells_error(to, c->column, text, d);
	default:
		return sheetcells_text(to, c->column,
		    c->has_value ? buf_all(&c->value) : text, d);
	}
}

static const char not_computed[] = "this formula was never computed; open "
    "the workbook in a spreadsheet program and save it";

int
ods_cell_put(struct ods_cell *c, struct sheetcells *to, struct diag *d)
{
	struct slice text = buf_all(&c->text.text);

	if (c->formula && c->type == ODS_CELL_NONE && c->text.paragraphs == 0)
		return fail(c, to, not_computed, d);
	if (c->formula && c->type == ODS_CELL_STRING && is_error(text))
		c->type = ODS_CELL_ERROR;
	if (c->formula)
		sheetfacts_see(&sheetcells_facts(to)->formulas,
		    sheetcells_now(to), c->column);
	if (c->type == ODS_CELL_NONE && text.n == 0) {
		c->column += c->times;
		return 0;
	}
	for (uint64_t i = 0; i < c->times; i++, c->column++)
		if (put(c, to, d) < 0)
			return -1;
	return 0;
}

void
ods_cell_clear(struct ods_cell *c)
{
	buf_clear(&c->value);
	buf_clear(&c->text.text);
	buf_clear(&c->scratch);
}
