/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words in other languages are those of real exports.  Two names are asked for
 * where one alone could be a question.
 */
#include <stdbool.h>

#include "base/length.h"
#include "kind-read/head/platform_names.h"

struct header_names {
	const struct slice *p;
	size_t n;
};

/* Two columns that only this platform's files have. */
static const struct {
	const char *word;
	const char *names[2];
} tells[] = {
	{ "qualtrics-1", { "ResponseId", "RecordedDate" } },
	{ "qualtrics-1", { "ResponseId", "DistributionChannel" } },
	{ "microsoft", { "Start time", "Completion time" } },
	{ "microsoft", { "Startzeit", "Fertigstellungszeit" } },
	{ "microsoft", { "Heure de début", "Heure de fin" } },
	{ "microsoft", { "Hora de inicio", "Hora de finalización" } },
	{ "microsoft", { "Hora de início", "Hora de conclusão" } },
	{ "microsoft", { "Ora di inizio", "Ora di completamento" } },
	{ "microsoft", { "Begintijd", "Tijd van voltooien" } },
	{ "microsoft", { "Godzina rozpoczęcia", "Godzina ukończenia" } },
	{ "microsoft", { "Starttidspunkt", "Fullføringstidspunkt" } },
	{ "microsoft", { "Alkamisaika", "Valmistumisaika" } },
	{ "microsoft", { "開始時刻", "完了時刻" } },
	{ "limesurvey", { "submitdate", "lastpage" } },
	{ "limesurvey", { "submitdate", "startlanguage" } },
	{ "typeform", { "#", "Submit Date (UTC)" } },
	{ "typeform", { "#", "Network ID" } },
	{ "kobo", { "_uuid", "_submission_time" } },
	{ "kobo", { "_uuid", "_index" } },
	{ "kobo", { "_submission__uuid", "_parent_index" } },
	{ "odk", { "KEY", "SubmissionDate" } },
	{ "odk", { "KEY", "PARENT_KEY" } },
	{ "yougov", { "RecordNo", "endtime" } },
	{ "alchemer", { "Time Started", "Date Submitted" } },
	{ "alchemer", { "Response ID", "Legacy Comments" } },
	{ "decipher", { "uuid", "markers" } },
	{ "decipher", { "record", "markers" } },
	{ "sosci", { "CASE", "QUESTNNR" } },
	{ "sosci", { "QUESTNNR", "STARTED" } },
	{ "unipark", { "lfdn", "external_lfdn" } },
	{ "unipark", { "lfdn", "dispcode" } },
	{ "jotform", { "Submission Date", "Submission ID" } },
	{ "jotform", { "Submission Date", "Submission IP" } },
	{ "tally", { "Submission ID", "Respondent ID" } },
	{ "formbricks", { "Response ID", "Formbricks ID (internal)" } },
	{ "redcap", { "Record ID", "Event Name" } },
	{ "redcap", { "Record ID", "Survey Identifier" } },
	{ "redcap", { "Record ID", "Repeat Instrument" } },
};

/* What LimeSurvey calls two of its columns in words; it may be told to write _
 * for blanks. */
static const char *const lime[][2] = {
	{ "Date submitted", "Last page" },
	{ "Datum Abgeschickt", "Letzte Seite" },
	{ "Date de soumission", "Dernière page" },
	{ "Fecha de envío", "Última página" },
	{ "Data invio", "Ultima pagina" },
	{ "ID odpowiedzi", "Ostatnia strona" },
	{ "ID da resposta", "Data de submissão" },
};

/* What Google Forms calls the time, in the first column. */
static const char *const timestamps[] = { "Timestamp", "Zeitstempel",
    "Horodateur", "Marca temporal", "Carimbo de data/hora", "Tijdstempel",
    "Informazioni cronologiche", "Sygnatura czasowa", "Časová značka",
    "Časová pečiatka", "Időbélyeg", "Marcaj de timp", "Отметка времени",
    "Позначка часу", "Tidstämpel", "Tidsstempel", "Tidsmerke", "Aikaleima",
    "Zaman damgası", "Χρονική σήμανση", "Vremenska oznaka",
    "Временска ознака", "Časovni žig", "Marca de temps", "タイムスタンプ",
    "타임스탬프", "时间戳记", "時間戳記", "Dấu thời gian", "ประทับเวลา",
    "חותמת זמן", "طابع زمني" };

/* Columns of REDCap's own. */
static const char *const redcap[] = { "redcap_event_name",
    "redcap_repeat_instrument", "redcap_data_access_group",
    "redcap_survey_identifier" };

/* Is it the word, or the word with _ for blanks? */
static bool
is_word(struct slice name, const char *word)
{
	struct slice w = slice_of(word);
	size_t i = 0;

	while (i < w.n && w.n == name.n && (name.p[i] == w.p[i] ||
	    (name.p[i] == '_' && w.p[i] == ' ')))
		i++;
	return i == w.n && w.n == name.n;
}

static bool
has(const struct header_names *h, const char *name)
{
	for (size_t i = 0; i < h->n; i++)
		if (slice_is(slice_trim(h->p[i]), name))
			return true;
	return false;
}

static bool
has_word(const struct header_names *h, const char *word)
{
	for (size_t i = 0; i < h->n; i++)
		if (is_word(slice_trim(h->p[i]), word))
			return true;
	return false;
}

static bool
has_beginning(const struct header_names *h, const char *with)
{
	for (size_t i = 0; i < h->n; i++)
		if (slice_begins(slice_trim(h->p[i]), with))
			return true;
	return false;
}

static const char *
find_tell(const struct header_names *h)
{
	for (size_t i = 0; i < LENGTH(tells); i++)
		if (has(h, tells[i].names[0]) && has(h, tells[i].names[1]))
			return tells[i].word;
	return NULL;
}

/* Q2[SQ001]. Which do you own? [Car] */
static bool
is_coded(struct slice s)
{
	size_t i = 0;

	while (i < s.n && s.p[i] != '[' && s.p[i] != ' ')
		i++;
	if (i == 0 || i == s.n || s.p[i] == ' ' || !slice_ends(s, "]"))
		return false;
	while (i + 1 < s.n && s.p[i] != ']')
		i++;
	return slice_begins(slice_behind(s, i), "]. ");
}

/* In words, in codes with words behind them, or by two headings of such. */
static bool
is_limesurvey(const struct header_names *h)
{
	size_t coded = 0;

	for (size_t i = 0; i < LENGTH(lime); i++)
		if (has_word(h, lime[i][0]) && has_word(h, lime[i][1]))
			return true;
	for (size_t i = 0; i < h->n; i++)
		coded += is_coded(slice_trim(h->p[i]));
	return coded > 1 || (has_beginning(h, "submitdate. ") &&
	    has_beginning(h, "lastpage. "));
}

/* f___1, or "Which? (choice=Tea)". */
static bool
is_box(struct slice s)
{
	return slice_find_last(slice_behind(s, s.n > 0), "___") + 4 < s.n ||
	    (slice_ends(s, ")") && slice_find_last(s, " (choice=") < s.n);
}

static bool
is_redcap(const struct header_names *h)
{
	bool boxes = false, complete = false, id = false;

	for (size_t i = 0; i < LENGTH(redcap); i++)
		if (has(h, redcap[i]))
			return true;
	for (size_t i = 0; i < h->n; i++) {
		struct slice s = slice_trim(h->p[i]);

		boxes |= is_box(s);
		complete |= slice_ends(s, "_complete") ||
		    slice_is(s, "Complete?");
		id |= (i == 0 && slice_is(s, "record_id")) ||
		    slice_is(s, "Record ID");
	}
	return boxes + complete + id > 1;
}

static bool
is_google(const struct header_names *h)
{
	for (size_t i = 0; i < LENGTH(timestamps) && h->n > 0; i++)
		if (slice_is(slice_trim(h->p[0]), timestamps[i]))
			return true;
	return false;
}

const char *
platform_names_find(const struct slice *names, size_t n)
{
	const struct header_names h = { names, n };
	const char *word = find_tell(&h);

	if (word != NULL)
		return word;
	if (is_limesurvey(&h))
		return "limesurvey";
	if (is_redcap(&h))
		return "redcap";
	return is_google(&h) ? "google" : NULL;
}
