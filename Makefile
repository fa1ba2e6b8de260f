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
EXACT_SURVEYS ?= 300
EXACT_SEED ?= 1
WEIGHT_SURVEYS ?= 1000
TRACKER_KILLS ?= 200
TRACKER_MINUTES ?= 10
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes
KIND_CFLAGS = -std=c11 -ffp-contract=off $(WARN) -Ilib -I. \
	-D_POSIX_C_SOURCE=200809L -DKIND_VERSION='"$(VERSION)"'
COMPILE = $(CC) $(KIND_CFLAGS) $(CPPFLAGS) $(CFLAGS)
LINK = $(COMPILE) $(LDFLAGS) -o $@
ASAN = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
TSAN = -O1 -g -fsanitize=thread
SMALL_CHUNKS = -DTHREADS_CHUNK=100 -DTHREADS_FEWEST=1 -DTHREADS_EACH=100
IN_COPY = rm -rf build-$@ && mkdir build-$@ && cp -R $(TREE) build-$@ && \
	cd build-$@ && $(MAKE) clean
LIBCSV = -lcsv -lm
# Of GSL's 2 MB little is used: linked in, it takes 1 MB less of memory.
GSL = $$(lib=$$($(PKG_CONFIG) --variable=libdir gsl); \
	if [ -e "$$lib/libgsl.a" ] && [ -e "$$lib/libgslcblas.a" ]; then \
	echo "$$lib/libgsl.a $$lib/libgslcblas.a -lm"; \
	else $(PKG_CONFIG) --libs gsl; fi)
JANSSON = $$($(PKG_CONFIG) --libs jansson)
UTF8PROC = $$($(PKG_CONFIG) --libs libutf8proc)
NETTLE = $$($(PKG_CONFIG) --libs nettle)
XLSX = $$($(PKG_CONFIG) --libs xlsxwriter zlib)
CMOCKA = $$($(PKG_CONFIG) --libs cmocka)
EXPORT = $(LIBCSV) $(JANSSON) $(UTF8PROC) -lreadstat \
	$$($(PKG_CONFIG) --libs uchardet libzip expat)
TABLE = $(LIBCSV) $(GSL) $(JANSSON) $(UTF8PROC)
TEST_LIBS = $(CMOCKA) $(EXPORT) $(GSL) $(NETTLE) $(XLSX)

LIB_BASE = xalloc slice arena buf diag num utf8 few map list choice seen \
	untaken datetime width blank alike fmt
LIB_SCAN = marks odd scan
LIB_STREAM = field source window repeated fault foreign again sink \
	temporary wanted csvin chunks fingerprint csvout column names \
	digest receipt
LIB_CLI = progress cli_progress cli cli_split cli_keep remarks option threads \
	through
LIB_STATS = weight fixed weight_shape apportion exact big sums crowd dist \
	estimate suspect interval nchs compare change adjust raoscott letters
LIB_PARTIAL = whole partial partial_read partial_sums
LIB_CODEBOOK = tick weight_name codebook codebook_check codebook_read \
	codebook_write cli_codebook spelling scale_table scale scale_order \
	scale_ends stem order answer_text answer_number
LIB_ASK = cond_lex cond_tree cond_find cond_field cond_build cond_grammar \
	cond_result cond_recent cond cond_pattern cond_said cond_equal \
	cond_span cond_phrase cond_words group breakspec grouping bands \
	group_check
LIB_WEIGHTING = quad calibration rake cholesky calibrate trim transport \
	targets targets_check targets_read collapse dimension margin \
	margins residual margins_hold poststrata_key poststrata precision \
	precision_cells
LIB_TABLE = table beside table_sort table_empty figure made made_words \
	made_text table_notes
LIB_TIDY = tidy tidy_notes difference lead weighting_table publish tidy_record \
	tidy_write tidy_json weighting_check tidy_check beside_check tidy_difference \
	tidy_wave tidy_test tidy_read
LIB_HIDE = redact twins tablesum hide
LIB_SHEET = wrap sheet sheet_measure sheet_layout sheet_text sheet_md \
	sheet_csv
LIB_SHOW = topline_rows method_words figures style gap_columns ticks bars \
	bases legend sheet_rows topline_sheet agreement_sheet items_sheet show \
	weighting_sheet
LIB_WAVE = wave_meaning wave_cell wave_figures wave_tables wave_change \
	wave_families waves lacking wave_words comparable last_limits \
	last_total repeats
LIB_BANNER = banner_cells wave_columns banner_bases banner_sheet summary_table \
	summary_sheet
LIB_TALLY = tally_sums tally_result tally_reading tally_candidates tally_order \
	tally_rows tally_answers tally_option tally_texts tally_set_sums \
	tally_set tally
LIB_COUNT = survey_options survey survey_names survey_codebook survey_find \
	survey_weight survey_pass survey_sums survey_count survey_crew \
	survey_check survey_ticks survey_run making making_nets cumulative agreement \
	survey_numbers survey_words
LIB_PLAN = tabplan tabplan_other tabplan_says tabplan_wrong tabplan_read \
	tabplan_options planned planned_show
LIB_PARTS = parts_options parts_lines parts_said parts_same parts_files \
	parts_receipt merged parts_again verified_lines verified course
KIND_O = $(LIB_BASE:%=lib/base/%.o) $(LIB_SCAN:%=lib/scan/%.o) \
	$(LIB_STREAM:%=lib/stream/%.o) \
	$(LIB_CLI:%=lib/cli/%.o)
SURVEY_O = $(LIB_STATS:%=lib/stats/%.o) \
	$(LIB_PARTIAL:%=lib/partial/%.o) $(LIB_CODEBOOK:%=lib/codebook/%.o) \
	$(LIB_ASK:%=lib/ask/%.o) $(LIB_WEIGHTING:%=lib/weighting/%.o) \
	$(LIB_TABLE:%=lib/table/%.o) $(LIB_TIDY:%=lib/tidy/%.o) \
	$(LIB_HIDE:%=lib/hide/%.o) $(LIB_SHEET:%=lib/sheet/%.o) \
	$(LIB_SHOW:%=lib/show/%.o) $(LIB_WAVE:%=lib/wave/%.o) \
	$(LIB_BANNER:%=lib/banner/%.o) $(LIB_PLAN:%=lib/plan/%.o) \
	$(LIB_PARTS:%=lib/parts/%.o) \
	$(LIB_TALLY:%=lib/tally/%.o) \
	$(LIB_COUNT:%=lib/count/%.o)
READ_BYTES = encoding raw convert decode spool
READ_HEAD = title dialect platform_names platform header_evidence header_rows \
	personal_words personal wording header_qualtrics header_options \
	header_names header namelist facts tokens export_options
READ_COLUMNS = split split_set torn joined option_name shape privacy \
	selection selection_labelled
READ_CSV = decimal special clean copier quoting lines repair rows csvhead \
	recordwidth csvfacts csvfile
READ_INFER = infer_name infer_values infer_answers infer_joined infer_decimal \
	infer_parts infer_flag infer_group infer_grid infer_set infer_weight \
	infer_role infer
READ_SHEET = archive xmlread numberformat serial sheetlist sheetfacts \
	rowspool sheetcells xlsx_strings xlsx_styles xlsx_book xlsx_cell \
	xlsx_rows ods_book ods_text ods_cell ods_rows sheetfile
READ_STAT = mrset statdate statio savdict savnames savmend savcount statvalue \
	statdetect stattext statcharset dtalabels portable statparse statvar \
	statmeta statread statsets statfacts statfile
READ = quotescan optionscan tailscan people_columns people peoplescan idcheck \
	exportparts exportfacts crew export twice asides gather draft describe \
	ledger stack merge
READ_O = $(READ_BYTES:%=kind-read/bytes/%.o) \
	$(READ_HEAD:%=kind-read/head/%.o) \
	$(READ_COLUMNS:%=kind-read/columns/%.o) \
	$(READ_CSV:%=kind-read/csv/%.o) $(READ_INFER:%=kind-read/infer/%.o) \
	$(READ_STAT:%=kind-read/stat/%.o) $(READ_SHEET:%=kind-read/sheet/%.o) \
	$(READ:%=kind-read/%.o)
TABULATE = topline
TABULATE_O = $(TABULATE:%=kind-tabulate/%.o)
CROSSTAB_AXIS = axis_name axis_way axis_groups axis_groups_sums axis_grouped \
	axis_open axis_set axis
CROSSTAB = reliable request stats_option banner banner_sums association \
	banner_columns banner_find gaps significance scored leads statistics \
	crosstab banners summary previous
CROSSTAB_O = $(CROSSTAB_AXIS:%=kind-crosstab/axis/%.o) \
	$(CROSSTAB:%=kind-crosstab/%.o)
CODEBOOK = load check unknown diff words numbers codebook_json_read \
	codebook_json drafted asked routes plainwords quantity measures \
	itemends demographics plandraft neighbour
CODEBOOK_O = $(CODEBOOK:%=kind-codebook/%.o)
SPLIT = pieces
SPLIT_O = $(SPLIT:%=kind-split/%.o)
RECODE = recoding nets mapping layout recode_check
RECODE_O = $(RECODE:%=kind-recode/%.o)
WEIGHT_OUTCOME = outcome outcome_table outcome_lines outcome_tidy doubt
WEIGHT_SAMPLE = chunk kinds roster respondents stream_out
WEIGHT = input groups reading parts system system_bounds clash contradiction \
	weigh written spread outcome_find weight_report weigh_stream times \
	quota level reference
WEIGHT_O = $(WEIGHT_OUTCOME:%=kind-weight/outcome/%.o) \
	$(WEIGHT_SAMPLE:%=kind-weight/sample/%.o) \
	$(WEIGHT:%=kind-weight/%.o)
REPORT_CONTENT = study study_words weightings records expected report sections \
	question_name gone alert views view_words change_sheet date disclose \
	named finding inputs items sheets
REPORT_TREND = series trend_words trend_table trends
REPORT_CHART = chart_build chart_lines chart_axis chart_order chart_stacked \
	chart_grid chart_weighting chart_words chart_source charts chart_pen
REPORT_PAGE = markup lines_pen lines_ends lines_plot page_pen \
	page_weighting page_stacked page_chart page_changes page_runs \
	page_contents page_guide page_style page_head page_split page_table page
REPORT_GRID = codes cell_text grid letter_cells cells cell_heads base_cells \
	gap_grid wave_grid change_grid statements_grid banner_grid \
	weighting_grid view_grid
REPORT_WORKBOOK = zip xlsx book_name row_height arial paper paper_rows \
	book_layout book_notes book_page book_front book_all
REPORT_PICTURE = svg_text svg_pen svg_rows svg_stacked svg_weighting \
	chart_svg chart_png
REPORT_WIDE = wide_columns wide_format wide wide_measure wide_paper \
	wide_head wide_cells wide_wave wide_gap wide_rows wide_notes \
	wide_sheets wide_table wide_contents book_weighting book_banner
REPORT_CORRECTION = printed pairs corrections
REPORT = output_format wave_options compare_files given plain render
REPORT_O = $(REPORT_TREND:%=kind-report/trend/%.o) \
	$(REPORT_CONTENT:%=kind-report/content/%.o) \
	$(REPORT_CHART:%=kind-report/chart/%.o) \
	$(REPORT_PAGE:%=kind-report/page/%.o) \
	$(REPORT_GRID:%=kind-report/grid/%.o) \
	$(REPORT_WORKBOOK:%=kind-report/workbook/%.o) \
	$(REPORT_PICTURE:%=kind-report/picture/%.o) \
	$(REPORT_WIDE:%=kind-report/wide/%.o) \
	$(REPORT_CORRECTION:%=kind-report/correction/%.o) \
	$(REPORT:%=kind-report/%.o)
READ_MAIN = kind-read/kind-read.o kind-read/options.o
FILTER_MAIN = kind-filter/kind-filter.o kind-filter/options.o
SPLIT_MAIN = kind-split/kind-split.o kind-split/options.o
TABULATE_MAIN = kind-tabulate/kind-tabulate.o kind-tabulate/options.o
CROSSTAB_MAIN = kind-crosstab/kind-crosstab.o kind-crosstab/options.o
CODEBOOK_MAIN = kind-codebook/kind-codebook.o kind-codebook/options.o
RECODE_MAIN = kind-recode/kind-recode.o kind-recode/options.o
WEIGHT_MAIN = kind-weight/kind-weight.o kind-weight/options.o
REPORT_MAIN = kind-report/kind-report.o kind-report/options.o
OBJECTS = $(KIND_O) $(SURVEY_O) $(READ_O) $(TABULATE_O) $(CROSSTAB_O) \
	$(CODEBOOK_O) $(RECODE_O) $(WEIGHT_O) $(REPORT_O) $(READ_MAIN) \
	$(FILTER_MAIN) $(TABULATE_MAIN) $(CROSSTAB_MAIN) $(CODEBOOK_MAIN) \
	$(RECODE_MAIN) $(WEIGHT_MAIN) $(REPORT_MAIN) $(SPLIT_MAIN) $(SPLIT_O)
LIBS = lib/libsurvey.a lib/libkind.a
PARTS = kind-read/read.a kind-codebook/codebook.a kind-crosstab/crosstab.a \
	kind-weight/weight.a kind-report/report.a
PROGRAMS = kind-read/kind-read kind-filter/kind-filter \
	kind-recode/kind-recode kind-weight/kind-weight \
	kind-tabulate/kind-tabulate kind-crosstab/kind-crosstab \
	kind-codebook/kind-codebook kind-report/kind-report \
	kind-split/kind-split kind-tables/kind-tables

TESTED = slice blank alike foreign quoting encoding decode names facts shape \
	split split_set torn joined selection_labelled people idcheck platform \
	header_evidence header_rows header_options personal header num utf8 \
	few map repeated scan csvin csvin_faults csvin_header csvin_columns \
	csvin_libcsv chunk chunks csvout csvout_parts csvout_torn column \
	weight cond cond_faults cond_codebook cond_recent cond_pattern \
	spelling scale scale_order scale_ends stem order answer_text \
	answer_number group fixed fixed_ratio exact big sums crowd dist \
	estimate estimate_values interval tally tally_sets tally_codebook fmt \
	width table table_tidy figure sheet sheet_formats field tick mrset \
	statdate savmend statcharset dtalabels portable statfile \
	statfile_faults statsets seen datetime codebook codebook_read \
	codebook_json infer_name infer infer_set breakspec grouping compare \
	compare_edges adjust raoscott letters sheet_layout sheet_columns wrap \
	hide hide_secrets redact tablesum table_sort table_empty nchs twins \
	bands survey_options untaken suspect made tidy_read tidy_read_lines \
	receipt cli change digest fingerprint axis_name study option choice \
	figures weight_shape weight_name wording title tidy_notes numberformat \
	serial namelist outcome_tidy outcome_lines bars rake trim targets \
	transport quad residual poststrata_key apportion whole partial ticks \
	arial paper book_name
THREADED = unit/test_chunks unit/test_chunk kind-read kind-filter kind-recode \
	kind-weight kind-tabulate kind-crosstab
UNITS = $(TESTED:%=test/unit/test_%)
FUZZED = cond csvin num weight mrset statfile codebook breakspec tidy study \
	sheet targets partial
FUZZ_O = $(KIND_O) $(SURVEY_O) $(READ_O) \
	$(REPORT_TREND:%=kind-report/trend/%.o) \
	$(REPORT_CONTENT:%=kind-report/content/%.o)
FUZZ = $(FUZZED:%=test/fuzz/fuzz_%)
TESTS = $(UNITS) $(FUZZ) test/unit/scanners test/unit/rewrite demo/generate
BENCH = bench/large bench/csvparse bench/touchbytes bench/runtime \
	bench/samples bench/cells
MAN = man/kind-read.1 man/kind-filter.1 man/kind-recode.1 man/kind-tabulate.1 \
	man/kind-crosstab.1 man/kind-codebook.1 man/kind-stream.5 \
	man/kind-table.5 man/kind-codebook.5 man/kind.7 man/kind-condition.7 \
	man/kind-report.1 man/kind-study.5 man/kind-cron.7 man/kind-weight.1 \
	man/kind-targets.5 man/kind-plan.5 man/kind-partial.5 man/kind-tables.1 \
	man/kind-scale.7 man/kind-split.1
HEADERS = lib/*/*.h kind-*/*.h kind-*/*/*.h test/*/*.h
TREE = Makefile README COPYING .ci bench demo kind-* lib man test

all: $(LIBS) $(PROGRAMS)
.SUFFIXES: .c .o .css
.c.o:
	$(COMPILE) -c $< -o $@
.css.o:
	awk -f kind-report/page/css.awk $< | $(COMPILE) -x c -c - -o $@
.c:
	$(LINK) $< $(PARTS) $(LIBS) $(TEST_LIBS) $(LDLIBS)
$(OBJECTS): $(HEADERS)
kind-report/page/page_style.o: kind-report/page/css.awk
lib/libkind.a: $(KIND_O)
lib/libsurvey.a: $(SURVEY_O)
kind-read/read.a: $(READ_O)
kind-codebook/codebook.a: $(CODEBOOK_O)
kind-crosstab/crosstab.a: $(CROSSTAB_O)
kind-weight/weight.a: $(WEIGHT_O)
kind-report/report.a: $(REPORT_O)
$(LIBS) $(PARTS):
	rm -f $@ && $(AR) rcs $@ $^
kind-read/kind-read: $(READ_MAIN) kind-read/read.a $(LIBS)
	$(LINK) -pthread $^ $(EXPORT) $(NETTLE) $(LDLIBS)
kind-filter/kind-filter: $(FILTER_MAIN) $(LIBS)
	$(LINK) -pthread $^ $(LIBCSV) $(LDLIBS)
kind-split/kind-split: $(SPLIT_MAIN) $(SPLIT_O) $(LIBS)
	$(LINK) $^ $(LIBCSV) $(NETTLE) $(LDLIBS)
kind-recode/kind-recode: $(RECODE_MAIN) $(RECODE_O) $(LIBS)
	$(LINK) -pthread $^ $(LIBCSV) $(LDLIBS)
kind-tabulate/kind-tabulate: $(TABULATE_MAIN) $(TABULATE_O) $(LIBS)
	$(LINK) -pthread $^ $(TABLE) $(NETTLE) $(LDLIBS)
kind-crosstab/kind-crosstab: $(CROSSTAB_MAIN) kind-crosstab/crosstab.a $(LIBS)
	$(LINK) -pthread $^ $(TABLE) $(NETTLE) $(LDLIBS)
kind-codebook/kind-codebook: $(CODEBOOK_MAIN) kind-codebook/codebook.a $(LIBS)
	$(LINK) $^ $(LIBCSV) $(JANSSON) $(UTF8PROC) $(LDLIBS)
kind-weight/kind-weight: $(WEIGHT_MAIN) kind-weight/weight.a $(LIBS)
	$(LINK) -pthread $^ $(TABLE) $(LDLIBS)
kind-report/kind-report: $(REPORT_MAIN) kind-report/report.a $(LIBS)
	$(LINK) $^ $(TABLE) $(NETTLE) $(XLSX) $(LDLIBS)
kind-tables/kind-tables: kind-tables/kind-tables.sh Makefile
	sed 's/@VERSION@/$(VERSION)/' kind-tables/kind-tables.sh >$@
	chmod 755 $@

demo: all
	MAKE='$(MAKE)' sh demo/run -n
tests: all $(TESTS)
$(UNITS) $(FUZZ) test/unit/scanners test/unit/rewrite: $(PARTS) $(LIBS) \
	$(HEADERS)
check check-unit check-tools: tests
	MAKE='$(MAKE)' sh test/run -n $@
check-browser: all
	MAKE='$(MAKE)' sh test/browser.sh
check-engines: all bench/large
	sh test/engines.sh
check-engines-large: all bench/large
	sh test/engines.sh -n large
check-exact: all
	PATH="$$PWD/kind-tabulate:$$PWD/kind-crosstab:$$PATH" \
	    python3 test/oracle/exact.py -v $(EXACT_SURVEYS) $(EXACT_SEED)
check-tracker: all
	sh test/tracker.sh $(TRACKER_KILLS) $(TRACKER_MINUTES)
check-weights: all
	PATH="$$PWD/kind-tabulate:$$PWD/kind-weight:$$PATH" \
	    python3 test/oracle/weight_random.py -v $(WEIGHT_SURVEYS) \
	    $(EXACT_SEED)
check-alerts: all
	PATH="$$PWD/kind-tabulate:$$PWD/kind-report:$$PATH" \
	    sh test/alerts.sh -v 1000 400 1000 2000
lint:
	sh test/lint.sh $(KIND_CFLAGS)
asan:
	$(IN_COPY) && $(MAKE) check CFLAGS='$(ASAN)'
check-threads:
	+$(IN_COPY) && CFLAGS='$(TSAN)' CPPFLAGS='$(CPPFLAGS) $(SMALL_CHUNKS)' \
	    sh test/run -1n $(THREADED)
sample-threads:
	+$(IN_COPY) && CFLAGS='$(TSAN)' \
	    CPPFLAGS='$(CPPFLAGS) $(SMALL_CHUNKS) -DSOURCE_MOST=100' \
	    $(MAKE) kind-filter/kind-filter kind-tabulate/kind-tabulate
check-buffers:
	+for n in 64 100 4096; do ($(IN_COPY) && \
	    CPPFLAGS="$(CPPFLAGS) $(SMALL_CHUNKS) -DSOURCE_MOST=$$n" \
	    sh test/run -1n) || exit; done
fuzz:
	@FUZZ_CC='$(FUZZ_CC)' FUZZ_SECONDS=$(FUZZ_SECONDS) sh test/fuzz.sh \
	    '$(FUZZ)' '$(FUZZ_O:.o=.c)' $(KIND_CFLAGS) $(CPPFLAGS) $(TEST_LIBS)
bench: all $(BENCH)
bench/csvparse: bench/csvparse.c
bench/large: bench/large.c
bench/cells: bench/cells.c
bench/touchbytes: bench/touch.c
bench/runtime: bench/runtime.c
bench/samples: bench/samples.c
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
	rm -rf build-asan build-check-threads build-check-buffers build-fuzz \
	    build-browser build-sample-threads
	rm -f $(OBJECTS) $(LIBS) $(PARTS) $(PROGRAMS) $(TESTS) $(BENCH)
.PHONY: all demo tests check check-unit check-tools check-browser \
	check-engines check-engines-large check-exact check-weights \
	check-alerts check-threads check-tracker check-buffers \
	sample-threads lint asan fuzz bench install uninstall dist clean
