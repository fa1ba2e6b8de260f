// SPDX-License-Identifier: GPL-3.0-or-later
// check.js DIRECTORY: look at every page and every chart in it, and say what
// was found in TAP.  CHROMIUM is the browser; KIND_SHOTS, if set, is a
// directory that pictures are kept in.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const { accessible, checks, measure, pdf } = require('./looks.js');

const directory = process.argv[2];
const shots = process.env.KIND_SHOTS;
const switches = ['--no-sandbox', '--disable-gpu', '--disable-quic',
	'--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'];
const looks = [];
for (const colorScheme of ['light', 'dark'])
	for (const [width, height] of [[390, 844], [1280, 900]])
		looks.push({ colorScheme, viewport: { width, height } });

// What the first window of the model poll has to show.
const firstOfPoll = ['Synthetic data', 'Kindness after the pandemic',
	'72% of adults'];

const short = (look) => `${look.viewport.width}-${look.colorScheme}`;

function say(title, faults)
{
	console.log(`${faults.length > 0 ? 'not ok' : 'ok'} - ` +
		`browser: ${title}`);
	for (const fault of faults.slice(0, 20))
		console.log(`# ${fault.replace(/\s+/g, ' ')}`);
	if (faults.length > 20)
		console.log(`# and ${faults.length - 20} more`);
}

// opened(browser, file, options, use): what use says of the page, and what
// the page did that it should not.
async function opened(browser, file, options, use)
{
	const url = pathToFileURL(path.join(directory, file)).href;
	const context = await browser.newContext(options);
	const noise = [];
	await context.route('**/*', (route) => {
		if (route.request().url() === url)
			return route.continue();
		noise.push(`asked for ${route.request().url()}`);
		return route.abort();
	});
	const page = await context.newPage();
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type()))
			noise.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
	page.on('dialog', (dialog) => {
		noise.push(`dialog: ${dialog.message()}`);
		return dialog.dismiss();
	});
	await page.goto(url);
	await use(page);
	await context.close();
	return noise;
}

async function keepShots(page, name, look)
{
	await page.screenshot({ fullPage: true,
		path: path.join(shots, `${name}-${short(look)}.png`) });
}

// Runs every check in one look: pairs of a title and what was found.
async function lookAt(browser, file, look)
{
	const name = path.parse(file).name;
	const still = { ...look, javaScriptEnabled: false };
	const awake = { ...look, bypassCSP: true };
	const found = [];
	const noise = await opened(browser, file, still, async (page) => {
		if (name === 'poll')
			found.push(['the finding is in the first window',
				await measure(page, 'first', firstOfPoll)]);
		if (shots)
			await keepShots(page, name, look);
		for (const [title, check] of Object.entries(checks))
			found.push([title, await check(page)]);
	});
	await opened(browser, file, awake, async (page) =>
		found.push(['axe finds no violation', await accessible(page)]));
	noise.push(...await opened(browser, file, look, () => {}));
	found.push(['it asks for nothing and is silent', noise]);
	await opened(browser, file, still, async (page) =>
		found.push(['it prints', await pdf(page, shots &&
			path.join(shots, `${name}-${short(look)}.pdf`))]));
	return found;
}

// A fault that is there in every look is told once.
function merge(founds, which)
{
	const where = new Map();
	founds.forEach((found, i) => {
		for (const fault of new Set(found[which][1])) {
			if (!where.has(fault))
				where.set(fault, []);
			where.get(fault).push(short(looks[i]));
		}
	});
	return [...where].map(([fault, at]) =>
		at.length === looks.length ? fault :
			`${at.join(', ')}: ${fault}`);
}

async function checkPage(browser, file)
{
	const founds = await Promise.all(looks.map((look) =>
		lookAt(browser, file, look)));
	founds[0].forEach(([title], which) =>
		say(`${path.parse(file).name}: ${title}`,
			merge(founds, which)));
}

// A picture of an SVG file is one of the window, made as tall as it.
async function keepChart(page, file)
{
	const height = await page.evaluate(() => Math.ceil(
		document.documentElement.getBoundingClientRect().bottom));
	await page.setViewportSize({ width: 1000, height });
	await page.screenshot({ path: path.join(shots, `${file}.png`) });
}

async function checkCharts(browser, name, files)
{
	const faults = [];
	const viewport = { width: 1000, height: 900 };
	for (const file of files) {
		const note = (list) => faults.push(...list.map((fault) =>
			`${file}: ${fault}`));
		note(await opened(browser, file, { viewport },
			async (page) => {
				note(await measure(page, 'drawn'));
				if (shots)
					await keepChart(page, file);
			}));
	}
	say(`${name}: charts in files are drawn`, faults);
}

async function main()
{
	const files = fs.readdirSync(directory).sort();
	const browser = await chromium.launch({ args: switches,
		executablePath: process.env.CHROMIUM });
	for (const file of files.filter((f) => f.endsWith('.html'))) {
		const name = path.parse(file).name;
		await checkPage(browser, file);
		await checkCharts(browser, name, files.filter((f) =>
			f.startsWith(`${name}-`) && f.endsWith('.svg')));
	}
	await browser.close();
}

main().catch((error) => {
	console.error(error);
	process.exit(2);
});
