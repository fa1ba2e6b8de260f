// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of every page in every look; each check is given the page and
// returns a list of faults.
'use strict';
const fs = require('fs');
const path = require('path');

const inpage = fs.readFileSync(path.join(__dirname, 'inpage.js'), 'utf8');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// measure(page, 'wide'): what the function of inpage.js says.
async function measure(page, what, ...args)
{
	await page.evaluate(`${inpage}; 0`);
	return page.evaluate(`inpage.${what}(...${JSON.stringify(args)})`);
}

// All that axe does unasked, best practice too, and the rule of WCAG 2.2 that
// it does not.
async function accessible(page)
{
	await page.evaluate(`${axe}; 0`);
	const { violations } = await page.evaluate(`axe.run({
		resultTypes: ['violations'],
		rules: { 'target-size': { enabled: true } } })`);
	return violations.flatMap((v) => v.nodes.map((node) =>
		`${v.id}: ${v.help}: ${node.target.join(' ')} ` +
		node.html.slice(0, 100)));
}

// Tab stops at each link and each box that scrolls, and one sees where.
async function keyboard(page)
{
	const missing = await measure(page, 'stops');
	const faults = [];
	for (let left = missing.length + 2; left > 0; left--) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate('inpage.focused()');
		if (!at)
			break;
		const i = missing.indexOf(at.name);
		if (i >= 0)
			missing.splice(i, 1);
		if (!at.outlined)
			faults.push(`${at.name}: no outline`);
		if (!at.seen)
			faults.push(`${at.name}: out of the window`);
	}
	return faults.concat(missing.map((e) => `${e} is not reached`));
}

// A4 less the margins is 182 mm, 688 pixels; a little less is asked for.
async function printed(page)
{
	const { width, height } = page.viewportSize();
	await page.setViewportSize({ width: 680, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	const faults = [];
	for (const what of ['offPaper', 'paper', 'clashes', 'figures',
		'contrast'])
		faults.push(...await measure(page, what));
	faults.push(...await page.$$eval('table, figure', (all) => all
		.filter((e) => getComputedStyle(e).breakInside !== 'avoid')
		.map((e) => `${e.tagName} may be split by the end of a page`)));
	await page.emulateMedia({ media: null });
	await page.setViewportSize({ width, height });
	return faults;
}

async function pdf(page, shot)
{
	const bytes = await page.pdf({ format: 'A4', path: shot });
	const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g);
	return pages ? [] : ['no page was printed'];
}

const asked = (what) => (page) => measure(page, what);

module.exports = {
	measure,
	accessible,
	pdf,
	checks: {
		'nothing is wider than the window': asked('wide'),
		'no text is smaller than 12 pixels': asked('small'),
		'no text lies on another or is cut off': asked('clashes'),
		'figures fit in their places': asked('figures'),
		'there is nothing but words, tables and charts': asked('inert'),
		'every chart has a name': asked('charts'),
		'tables and figures have captions in order, headings a scope':
			asked('tables'),
		'row labels stay in view': asked('stubs'),
		'colours stand out': asked('contrast'),
		'the keyboard reaches what it should': keyboard,
		'it fits on paper': printed,
	},
};
