# kind: plain make, no configure.  Lists are written out.
VERSION = 0.1
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
CC ?= cc
CFLAGS ?= -O2 -g
PKG_CONFIG ?= pkg-config
FUZZ_CC ?= clang
FUZZ_SECONDS ?= 20
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes
KIND_CFLAGS = -std=c11 -ffp-contract=off $(WARN) -Ilib \
	-D_POSIX_C_SOURCE=200809L -DKIND_VERSION='"$(VERSION)"'
COMPILE = $(CC) $(KIND_CFLAGS) $(CPPFLAGS) $(CFLAGS)
LINK = $(COMPILE) $(LDFLAGS) -o $@
ASAN = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
LIBCSV = -lcsv -lm
GSL = $$($(PKG_CONFIG) --libs gsl)
JANSSON = $$($(PKG_CONFIG) --libs jansson)
UTF8PROC = $$($(PKG_CONFIG) --libs libutf8proc)
NETTLE = $$($(PKG_CONFIG) --libs nettle)
XLSX = $$($(PKG_CONFIG) --libs xlsxwriter zlib)
CMOCKA = $$($(PKG_CONFIG) --libs cmocka)
EXPORT = $(LIBCSV) $(JANSSON) $(UTF8PROC) -lreadstat \
	$$($(PKG_CONFIG) --libs uchardet)
TABLE = $(LIBCSV) $(GSL) $(JANSSON) $(UTF8PROC)
TEST_LIBS = $(CMOCKA) $(EXPORT) $(GSL) $(NETTLE)

MODULES = xalloc slice arena buf diag num utf8 map list choice seen \
	datetime width fmt field source scan window fault sink csvin csvout \
	column names digest receipt progress cli option weight fixed share \
	sums dist estimate suspect interval nchs compare change adjust \
	raoscott letters tick weight_name codebook codebook_check \
	codebook_read codebook_write cli_codebook scale order cond_lex \
	cond_tree cond_find cond_field cond_build cond_grammar cond group \
	breakspec grouping bands untaken group_check table figure made \
	table_notes tidy publish tidy_write tidy_json tidy_record tidy_read \
	wrap sheet sheet_measure sheet_layout sheet_text sheet_md sheet_csv \
	notes method_words figures style bars legend sheet_rows topline_sheet \
	agreement_sheet banner_sheet show tally_result tally_reading \
	tally_rows tally_answers tally_option tally_set tally survey_options \
	survey survey_names survey_book survey_plan survey_weight survey_count \
	survey_check survey_run stub survey_words redact twins tablesum hide \
	reliable study encoding filetype raw convert decode spool dialect \
	platform header_qualtrics header facts export_options decimal clean \
	lines repair rows csvfile split split_set joined option_name shape \
	plan mrset statdate statio savdict savcount statvalue statdetect \
	portable statparse statvar statmeta statread statsets statfile \
	infer_name infer_facts infer_answers infer_flag infer_set infer_role \
	infer optionscan export codebook_json codebook_json_read
LIB = $(MODULES:%=lib/%.o)
READ = kind-read options merge stack ledger asides gather draft describe
FILTER = kind-filter options
TABULATE = kind-tabulate options topline agreement
CROSSTAB = kind-crosstab options axis_way axis_open axis_grouped axis_set axis \
	banner banner_columns crosstab significance association statistics \
	summary summary_sheet
CODEBOOK = kind-codebook options load check unknown diff words
RECODE = kind-recode options recoding nets layout recode_check
REPORT = kind-report options inputs report views waves items finding date \
	disclose sheets change_sheet \
	alert charts chart_build chart_stacked chart_pen chart_svg markup page \
	page_chart page_changes page_guide page_style page_table plain render \
	book_all book_front book_name book_page book_layout book_banner wide \
	row_height cell_text cells change_grid codes grid letter_cells \
	statements_grid view_grid xlsx zip
READ_O = $(READ:%=kind-read/%.o)
FILTER_O = $(FILTER:%=kind-filter/%.o)
TABULATE_O = $(TABULATE:%=kind-tabulate/%.o)
CROSSTAB_O = $(CROSSTAB:%=kind-crosstab/%.o)
CODEBOOK_O = $(CODEBOOK:%=kind-codebook/%.o)
RECODE_O = $(RECODE:%=kind-recode/%.o)
REPORT_O = $(REPORT:%=kind-report/%.o)
OBJECTS = $(LIB) $(READ_O) $(FILTER_O) $(TABULATE_O) $(CROSSTAB_O) \
	$(CODEBOOK_O) $(RECODE_O) $(REPORT_O)
PROGRAMS = kind-read/kind-read kind-filter/kind-filter kind-recode/kind-recode \
	kind-tabulate/kind-tabulate kind-crosstab/kind-crosstab \
	kind-codebook/kind-codebook kind-report/kind-report

TESTED = codebook_range slice encoding decode names facts shape split \
	split_set joined platform header num utf8 map scan csvin csvin_libcsv \
	csvout column weight cond cond_codebook scale order group fixed sums \
	dist estimate interval tally fmt width table figure sheet field tick \
	mrset statdate statfile statsets seen datetime codebook codebook_read \
	codebook_json infer_name infer breakspec grouping compare adjust \
	raoscott letters sheet_layout wrap hide redact tablesum nchs twins \
	bands survey_options untaken suspect made tidy_read receipt change \
	digest study share option choice
UNITS = $(TESTED:%=test/unit/test_%)
FUZZED = cond csvin num weight mrset statfile codebook breakspec tidy study
FUZZ = $(FUZZED:%=test/fuzz/fuzz_%)
TESTS = $(UNITS) $(FUZZ) test/unit/scanners test/unit/rewrite demo/generate
BENCH = bench/large bench/csvparse bench/touchbytes bench/runtime
MAN = man/kind-read.1 man/kind-filter.1 man/kind-recode.1 man/kind-tabulate.1 \
	man/kind-crosstab.1 man/kind-codebook.1 man/kind-stream.5 \
	man/kind-table.5 man/kind-codebook.5 man/kind.7 man/kind-condition.7 \
	man/kind-report.1 man/kind-study.5 man/kind-cron.7
HEADERS = lib/*.h kind-*/*.h test/*/*.h
TREE = Makefile README COPYING .ci bench demo kind-* lib man test

all: lib/libkind.a $(PROGRAMS)
.SUFFIXES: .c .o .css
.c.o:
	$(COMPILE) -c $< -o $@
.css.o:
	awk -f kind-report/css.awk $< | $(COMPILE) -x c -c - -o $@
.c:
	$(LINK) $< lib/libkind.a $(TEST_LIBS) $(LDLIBS)
$(OBJECTS): $(HEADERS)
kind-report/page_style.o: kind-report/css.awk
lib/libkind.a: $(LIB)
	rm -f $@ && $(AR) rcs $@ $(LIB)
kind-read/kind-read: $(READ_O) lib/libkind.a
	$(LINK) $(READ_O) lib/libkind.a $(EXPORT) $(NETTLE) $(LDLIBS)
kind-filter/kind-filter: $(FILTER_O) lib/libkind.a
	$(LINK) $(FILTER_O) lib/libkind.a $(LIBCSV) $(LDLIBS)
kind-tabulate/kind-tabulate: $(TABULATE_O) lib/libkind.a
	$(LINK) $(TABULATE_O) lib/libkind.a $(TABLE) $(LDLIBS)
kind-crosstab/kind-crosstab: $(CROSSTAB_O) lib/libkind.a
	$(LINK) $(CROSSTAB_O) lib/libkind.a $(TABLE) $(LDLIBS)
kind-codebook/kind-codebook: $(CODEBOOK_O) lib/libkind.a
	$(LINK) $(CODEBOOK_O) lib/libkind.a $(LIBCSV) $(JANSSON) $(LDLIBS)
kind-recode/kind-recode: $(RECODE_O) lib/libkind.a
	$(LINK) $(RECODE_O) lib/libkind.a $(LIBCSV) $(LDLIBS)
kind-report/kind-report: $(REPORT_O) lib/libkind.a
	$(LINK) $(REPORT_O) lib/libkind.a $(TABLE) $(NETTLE) $(XLSX) $(LDLIBS)

demo: all
	MAKE='$(MAKE)' sh demo/run -n
tests: all $(TESTS)
$(UNITS) $(FUZZ) test/unit/scanners test/unit/rewrite: lib/libkind.a $(HEADERS)
check check-unit check-tools: tests
	MAKE='$(MAKE)' sh test/run -n $@
check-browser: all
	MAKE='$(MAKE)' sh test/browser.sh
lint:
	sh test/lint.sh $(KIND_CFLAGS)
asan:
	rm -rf build-asan && mkdir build-asan && cp -R $(TREE) build-asan
	cd build-asan && $(MAKE) clean && $(MAKE) check CFLAGS='$(ASAN)'
fuzz:
	@FUZZ_CC='$(FUZZ_CC)' FUZZ_SECONDS=$(FUZZ_SECONDS) sh test/fuzz.sh \
	    '$(FUZZ)' '$(LIB:.o=.c)' $(KIND_CFLAGS) $(CPPFLAGS) $(TEST_LIBS)
bench: all $(BENCH)
bench/csvparse: bench/csvparse.c
bench/large: bench/large.c
bench/touchbytes: bench/touch.c
bench/runtime: bench/runtime.c
demo/generate: demo/generate.c
$(BENCH) demo/generate:
	$(LINK) $? $(LIBCSV) $(LDLIBS)
install: all
	mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7
	install -m 755 $(PROGRAMS) $(DESTDIR)$(BINDIR)
	for f in $(MAN); do \
		install -m 644 $$f $(DESTDIR)$(MANDIR)/man$${f##*.}; done
uninstall:
	for f in $(PROGRAMS); do rm -f $(DESTDIR)$(BINDIR)/$${f##*/}; done
	for f in $(MAN); do \
		rm -f $(DESTDIR)$(MANDIR)/man$${f##*.}/$${f##*/}; done

dist:
	git archive --prefix=kind-$(VERSION)/ HEAD | \
	    gzip -9n >kind-$(VERSION).tar.gz
clean:
	rm -rf build-asan build-fuzz build-browser
	rm -f $(OBJECTS) lib/libkind.a $(PROGRAMS) $(TESTS) $(BENCH)
.PHONY: all demo tests check check-unit check-tools check-browser lint asan \
	fuzz bench install uninstall dist clean
