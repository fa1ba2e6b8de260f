/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "codebook/codebook.h"
#include "codebook/codebook_read.h"
#include "codebook/codebook_write.h"
#include "kind-codebook/codebook_json.h"
#include "kind-codebook/codebook_json_read.h"

#include "close.h"
#include "pieces.h"

#define HEADER "name,type,title,value,label,missing,role,group,score\n"

static struct codebook *
read_csv(const char *rows)
{
	struct buf text = { NULL, 0, 0 };
	struct pieces source;
	struct csvin_options opt = pieces_options(&source);
	struct codebook *cb;
	struct csvin *in;
	struct diag d;

	buf_puts(&text, HEADER);
	buf_puts(&text, rows);
	source = (struct pieces){ text.p, text.len, 0 };
	in = csvin_open(&opt, &d);
	cb = codebook_read(in, &d);
	csvin_close(in);
	buf_clear(&text);
	if (cb == NULL)
		fail_msg("%s", d.text);
	return cb;
}

/* From CSV to JSON and back, these rows stay the same. */
static void
assert_same(const char *rows)
{
	struct buf json = { NULL, 0, 0 }, csv = { NULL, 0, 0 };
	struct codebook *cb = read_csv(rows);
	struct diag d;

	codebook_json(cb, &json);
	codebook_free(cb);
	cb = codebook_json_read(buf_all(&json), "x.json", &d);
	if (cb == NULL)
		fail_msg("%s: %s", d.text, json.p);
	codebook_write(cb, &csv);
	assert_string_equal(csv.p + strlen(HEADER), rows);
	codebook_free(cb);
	buf_clear(&json);
	buf_clear(&csv);
}

static void
nothing_is_lost(void **state)
{
	(void)state;
	assert_same("");
	assert_same("*,,dmy,,,<space>|__NA__,,,\n"
	    "first,set,Stands first,,,,,,\n"
	    "id,id,,,,,id,,\n"
	    "vote,single,\"If there were an election, who?\",,,-9|__NA__,,,\n"
	    "vote,,,1,Conservative,,,Right,\n"
	    "vote,,,2,\"Labour \"\"Co-op\"\"\",,,Left|Progressive,2.5\n"
	    "vote,,,3,,,,,0.1\n"
	    "vote,,,4,No score,,,,-12\n"
	    "vote,,,98,Don't know,dk,,,\n"
	    "vote,,,99,Refused,refused,,,\n"
	    "vote,,,97,Not asked,notasked,,,\n"
	    "vote,,,96,Skipped,skipped,,,\n"
	    "vote,,,95,Lost,yes,,,1e+300\n"
	    "m,set,Which of these?,,,,,,\n"
	    "n,set,And these?,,,,,,\n"
	    "m_1,flag,Television,,,,,m,\n"
	    "m_1,,,1,Selected,,,,\n"
	    "m_1,,,-1,,,,,0\n"
	    "m_2,flag,\"two\nlines\",,,,,m,\n"
	    "p_1,multi,,,,,,p,\n"
	    "when,datetime,,,,,,,\n"
	    "age,number,Age,,,,,,\n"
	    "age,,,99,Refused,refused,,,\n"
	    "why,text,,,,,,,\n"
	    "why,,,-1,No text,skipped,,,\n"
	    "region,single,,,,,stratum,,\n"
	    "weight,number,,,,,weight,,\n"
	    "last,set,Stands last,,,,,,\n");
}

static void
it_is_a_table_schema(void **state)
{
	struct codebook *cb = read_csv("*,,,,,NA,,,\n"
	    "q,single,Why?,,,-9,,g,\nq,,,1,Yes,,,,2\n"
	    "q,,,2,,dk,,A|B,\nage,number,,,,,,,\n");
	struct buf json = { NULL, 0, 0 };

	(void)state;
	codebook_json(cb, &json);
	assert_string_equal(json.p,
	    "{\n"
	    " \"$schema\": \"https://datapackage.org/profiles/2.0/"
	    "tableschema.json\",\n"
	    " \"fields\": [\n"
	    "  {\n"
	    "   \"name\": \"q\",\n"
	    "   \"type\": \"string\",\n"
	    "   \"title\": \"Why?\",\n"
	    "   \"categories\": [\n"
	    "    {\n"
	    "     \"value\": \"1\",\n"
	    "     \"label\": \"Yes\",\n"
	    "     \"kind:score\": 2\n"
	    "    },\n"
	    "    {\n"
	    "     \"value\": \"2\",\n"
	    "     \"kind:missing\": \"dk\",\n"
	    "     \"kind:nets\": [\n"
	    "      \"A\",\n"
	    "      \"B\"\n"
	    "     ]\n"
	    "    }\n"
	    "   ],\n"
	    "   \"missingValues\": [\n"
	    "    \"\",\n"
	    "    \"NA\",\n"
	    "    \"-9\"\n"
	    "   ],\n"
	    "   \"kind:type\": \"single\",\n"
	    "   \"kind:group\": \"g\"\n"
	    "  },\n"
	    "  {\n"
	    "   \"name\": \"age\",\n"
	    "   \"type\": \"number\",\n"
	    "   \"kind:type\": \"number\"\n"
	    "  }\n"
	    " ],\n"
	    " \"missingValues\": [\n"
	    "  \"\",\n"
	    "  \"NA\"\n"
	    " ]\n"
	    "}\n");
	buf_clear(&json);
	codebook_free(cb);
}

/* What others write: plain categories, whole numbers, no words of ours. */
static void
foreign_schemas_are_read(void **state)
{
	struct diag d;
	struct buf csv = { NULL, 0, 0 };
	struct codebook *cb = codebook_json_read(slice_of("{"
	    "\"description\": \"x\", \"missingValues\": [\"\", \"NA\"],"
	    "\"fields\": ["
	    "{\"name\": \"a\", \"type\": \"string\","
	    " \"categories\": [\"Red\", \"Blue\"]},"
	    "{\"name\": \"b\", \"type\": \"integer\", \"categories\":"
	    " [{\"value\": 1, \"label\": \"No\"}, {\"value\": -2}]},"
	    "{\"name\": \"c\", \"type\": \"integer\","
	    " \"missingValues\": [\"-99\"]},"
	    "{\"name\": \"d\", \"type\": \"date\"},"
	    "{\"name\": \"e\", \"type\": \"boolean\"},"
	    "{\"name\": \"f\"}]}"), "x.json", &d);

	(void)state;
	if (cb == NULL)
		fail_msg("%s", d.text);
	codebook_write(cb, &csv);
	assert_string_equal(csv.p, HEADER "*,,,,,NA,,,\n"
	    "a,single,,,,,,,\na,,,Red,,,,,\na,,,Blue,,,,,\n"
	    "b,single,,,,,,,\nb,,,1,No,,,,\nb,,,-2,,,,,\n"
	    "c,number,,,,-99,,,\nd,datetime,,,,,,,\ne,flag,,,,,,,\n"
	    "f,text,,,,,,,\n");
	buf_clear(&csv);
	codebook_free(cb);
}

static void
assert_refused(const char *json, const char *why)
{
	struct diag d;

	assert_null(codebook_json_read(slice_of(json), "x.json", &d));
	assert_string_equal(d.text, why);
}

static void
what_is_no_schema(void **state)
{
	struct diag d;

	(void)state;
	assert_null(codebook_json_read(slice_of("{\n\"fields\": [}"),
	    "x.json", &d));
	assert_memory_equal(d.text, "x.json:2: ", 10);
	assert_null(codebook_json_read(slice_of(""), "x.json", &d));
	assert_refused("{}", "x.json: fields: is not there; a Table Schema "
	    "has an array of that name");
	assert_refused("[]", "x.json: fields: is not there; a Table Schema "
	    "has an array of that name");
	assert_refused("{\"fields\": {}}", "x.json: fields: is no array");
	assert_refused("{\"fields\": [1]}",
	    "x.json: fields: one has no name");
	assert_refused("{\"fields\": [{\"name\": \"*\"}]}",
	    "x.json: fields: one has no name");
	assert_refused("{\"fields\": [], \"kind:datetime\": \"dym\"}",
	    "x.json: kind:datetime: is no order of dates, wanted dmy, mdy or "
	    "ymd");
	assert_refused("{\"fields\": [], \"missingValues\": [1]}",
	    "x.json: missingValues: holds what is no string");
}

static void
errors_name_field_and_property(void **state)
{
	(void)state;
	assert_refused("{\"fields\": [{\"name\": \"a\"}, "
	    "{\"name\": \"a\"}]}", "x.json: a: name: another one has it");
	assert_refused("{\"fields\": [{\"name\": \"a\", \"title\": 1}]}",
	    "x.json: a: title: is no string");
	assert_refused("{\"fields\": [{\"name\": \"a\", "
	    "\"kind:type\": \"set\"}]}", "x.json: a: kind:type: is no type, "
	    "wanted single, flag, multi, number, text, datetime or id");
	assert_refused("{\"fields\": [{\"name\": \"a\", "
	    "\"kind:role\": \"wt\"}]}", "x.json: a: kind:role: is no role, "
	    "wanted weight, repweight, stratum, psu, fpc, id or base");
	assert_refused("{\"fields\": [{\"name\": \"a\", "
	    "\"missingValues\": [\"a|b\"]}]}",
	    "x.json: a: missingValues: holds a text with |, or <space> or "
	    "<empty>");
	assert_refused("{\"fields\": [{\"name\": \"a\", "
	    "\"categories\": [{}]}]}", "x.json: a: categories: one has no "
	    "value that is a string or number");
	assert_refused("{\"fields\": [{\"name\": \"a\", "
	    "\"categories\": [{\"value\": \"\"}]}]}",
	    "x.json: a: categories: a value is empty");
	assert_refused("{\"fields\": [{\"name\": \"a\", "
	    "\"categories\": [1, \"1\"]}]}",
	    "x.json: a: categories: value: \"1\" of a is there already");
	assert_refused("{\"fields\": [{\"name\": \"a\", \"categories\": "
	    "[{\"value\": 1, \"kind:missing\": \"x\"}]}]}",
	    "x.json: a: kind:missing: is no reason, wanted dk, refused, "
	    "notasked, skipped or yes");
	assert_refused("{\"fields\": [{\"name\": \"a\", \"categories\": "
	    "[{\"value\": 1, \"kind:score\": \"2\"}]}]}",
	    "x.json: a: kind:score: is not a number");
	assert_refused("{\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\", "
	    "\"kind:group\": \"a\"}]}", "x.json: b: group: \"a\" is the name "
	    "of a variable too; wanted another name");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_lost),
		cmocka_unit_test(it_is_a_table_schema),
		cmocka_unit_test(foreign_schemas_are_read),
		cmocka_unit_test(what_is_no_schema),
		cmocka_unit_test(errors_name_field_and_property),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
