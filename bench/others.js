// SPDX-License-Identifier: GPL-3.0-or-later
// others.js duckdb|polars TASK FILE: what bench/others asks of these two, in one
// thread, with what they find out about a CSV by themselves.  The task "check"
// only says, by the exit status, whether the package is there.

const [tool, task, file] = process.argv.slice(2);
const whom = "gender = 'Female' AND age >= 18 AND region = 'Wales'";
const weighed = (by, of) => `SELECT ${by}, 100 * sum(weight) / ` +
    `sum(sum(weight)) OVER (${of}) FROM read_csv('${file}') ` +
    `WHERE q20 <> '' GROUP BY ${by}`;
const sql = {
	count: `SELECT count(*) FROM read_csv('${file}')`,
	filter: `COPY (SELECT * FROM read_csv('${file}') WHERE ${whom}) ` +
	    `TO '${file}.kept' (FORMAT csv, HEADER)`,
	one: weighed("q20", ""),
	table: weighed("q20, gender", "PARTITION BY gender"),
	strays: `SELECT answer, count(*) FROM read_csv('${file}') GROUP BY 1`,
};

function print(rows)
{
	for (const row of rows)
		console.log(row.join("\t"));
}

async function duckdb()
{
	const { DuckDBInstance } = require("@duckdb/node-api");

	if (task === "check")
		return;
	const instance = await DuckDBInstance.create(":memory:",
	    { threads: "1" });
	const connection = await instance.connect();
	const reader = await connection.runAndReadAll(sql[task]);

	if (task !== "filter")
		print(reader.getRows());
}

function polars()
{
	process.env.POLARS_MAX_THREADS = "1";
	const pl = require("nodejs-polars");
	const weight = pl.col("weight").sum();

	if (task === "check")
		return;
	const data = pl.scanCSV(file);
	const asked = () => data.filter(pl.col("q20").isNotNull());
	const rows = {
		count: () => data.select(pl.len()).collectSync().rows(),
		filter: () => {
			const kept = data.filter(pl.col("gender").eq(pl.lit(
			    "Female")).and(pl.col("age").gtEq(18)).and(
			    pl.col("region").eq(pl.lit("Wales"))));

			process.stdout.write(kept.collectSync().writeCSV());
			return [];
		},
		one: () => {
			const sums = asked().groupBy("q20").agg(weight);

			return sums.select("q20", pl.col("weight").div(
			    pl.col("weight").sum()).mul(100)).collectSync()
			    .rows();
		},
		table: () => {
			const sums = asked().groupBy(["q20", "gender"])
			    .agg(weight);

			return sums.select("q20", "gender", pl.col("weight")
			    .div(pl.col("weight").sum().over("gender"))
			    .mul(100)).collectSync().rows();
		},
		strays: () => data.groupBy("answer").agg(pl.len())
		    .collectSync().rows(),
	};

	print(rows[task]());
}

Promise.resolve().then(tool === "duckdb" ? duckdb : polars).catch((e) => {
	console.error(String(e.message || e));
	process.exit(1);
});
