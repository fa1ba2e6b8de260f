// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured inside a page: each function returns a list of faults,
// each an element and what is wrong with it.  Evaluated in the page by
// looks.js, which works without the page's own scripts.
'use strict';
globalThis.inpage = (() => {
	const all = (selector, root = document) =>
		[...root.querySelectorAll(selector)];

	function name(e)
	{
		const words = (e.getAttribute('aria-label') || e.textContent)
			.replace(/\s+/g, ' ').trim();
		return `<${e.localName}${e.id && ` id=${e.id}`}` +
			`${[...e.classList].map((c) => ` .${c}`).join('')}> ` +
			JSON.stringify(words.slice(0, 60));
	}

	function shows(e)
	{
		return e.checkVisibility({ visibilityProperty: true }) &&
			!e.closest('head, script, style, title, desc, defs');
	}

	// Every piece of text that shows, with the rectangles it covers.
	function texts()
	{
		const found = [];
		const walker = document.createTreeWalker(
			document.documentElement, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode;
			const e = node.parentElement;
			if (node.data.trim() === '' || !shows(e))
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			found.push({ e, rects: [...range.getClientRects()] });
		}
		return found;
	}

	const scrolled = (e) => e.parentElement?.closest('.scroll');

	function beyond(rect, width)
	{
		return rect.width > 0 &&
			(rect.right > width + 1 || rect.left < -1);
	}

	// What is wider than the window and does not scroll in a box.
	function wide()
	{
		const width = innerWidth;
		const page = document.scrollingElement.scrollWidth;
		if (page <= width)
			return [];
		return [`the page is ${page} pixels wide`].concat(
			all('body *').filter((e) => !scrolled(e) && shows(e) &&
				beyond(e.getBoundingClientRect(), width))
				.map((e) => `${name(e)} is beyond it`));
	}

	// What does not fit on paper, where no box scrolls; not what is in it.
	function offPaper()
	{
		const out = (e) => shows(e) &&
			beyond(e.getBoundingClientRect(), innerWidth);
		return all('body *').filter((e) => out(e) &&
			!out(e.parentElement)).map((e) => `${name(e)} reaches from ` +
				Math.round(e.getBoundingClientRect().left) +
				' to ' +
				Math.round(e.getBoundingClientRect().right));
	}

	function pixels(e)
	{
		const size = parseFloat(getComputedStyle(e).fontSize);
		const m = e.getScreenCTM?.();
		return m ? size * Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) :
			size;
	}

	function small()
	{
		return texts().filter(({ e }) => pixels(e) < 11.99)
			.map(({ e }) => `${name(e)} has ${pixels(e)} pixels`);
	}

	// Text over text, and text cut off at the window's side.
	function clashes()
	{
		const rects = texts().flatMap(({ e, rects }) => rects
			.filter((r) => r.width > 0 && r.height > 0)
			.map((r) => ({ e, r })))
			.sort((a, b) => a.r.top - b.r.top);
		const faults = rects.filter(({ e, r }) =>
			!scrolled(e) && beyond(r, innerWidth))
			.map(({ e }) => `${name(e)} is cut off`);
		rects.forEach((a, i) => {
			for (let k = i + 1; k < rects.length &&
				rects[k].r.top < a.r.bottom - 3; k++) {
				const b = rects[k];
				if (a.e !== b.e && a.r.right > b.r.left + 2 &&
					b.r.right > a.r.left + 2)
					faults.push(`${name(a.e)} lies on ` +
						name(b.e));
			}
		});
		return faults;
	}

	// A figure stands on one line and inside its part of a bar.
	function figures()
	{
		const within = (e, part) => {
			const a = e.getBoundingClientRect();
			const b = part.getBoundingClientRect();
			return a.left >= b.left - 0.5 &&
				a.right <= b.right + 0.5;
		};
		const before = (e) => {
			while (e && !e.matches('.part'))
				e = e.previousElementSibling;
			return e;
		};
		const broken = texts().filter(({ e, rects }) =>
			e.matches('.val, .mark, td:not(.left)') &&
			new Set(rects.map((r) => Math.round(r.top))).size > 1)
			.map(({ e }) => `${name(e)} is broken`);
		return broken.concat(all('.srow text').filter((e) =>
			shows(e) && !within(e, before(e)))
			.map((e) => `${name(e)} is wider than its part`));
	}

	// No words of it are scripts, and it asks for nothing.
	function inert()
	{
		const faults = all('script, iframe, object, embed, base, ' +
			'link, img, form').map(name);
		for (const e of all('*'))
			for (const a of e.attributes)
				if (/^on/.test(a.name) ||
					(/^(src|.*href|action)$/.test(a.name) &&
					!a.value.startsWith('#')))
					faults.push(`${name(e)} has ${a.name}`);
		return faults;
	}

	function label(e)
	{
		const by = e.getAttribute('aria-labelledby');
		const words = by ? by.split(/\s+/).map((id) =>
			document.getElementById(id)?.textContent).join('') :
			e.getAttribute('aria-label') ||
			e.querySelector(':scope > title')?.textContent;
		return (words || '').trim();
	}

	function charts()
	{
		return all('svg').filter((e) => e.getAttribute('role') ===
			'img' ? !label(e) : !e.closest('[aria-hidden=true]'))
			.map((e) => `${name(e)} has no name`);
	}

	// Figure 1 comes before Figure 2.
	function order(selector)
	{
		const numbers = all(selector).map((e) =>
			e.textContent.match(/^\w+ (\d+)\./)?.[1])
			.filter(Boolean).map(Number);
		return numbers.every((n, i) => n === i + 1) ? [] :
			[`${selector} has the numbers ${numbers.join(' ')}`];
	}

	function tables()
	{
		const lacks = (selector, part) => all(selector)
			.filter((e) => !e.querySelector(part)?.textContent
				.trim())
			.map((e) => `${name(e)} has no ${part}`);
		return lacks('table', ':scope > caption').concat(
			lacks('figure', ':scope > figcaption'),
			all('th:not([scope])').map((e) =>
				`${name(e)} has no scope`),
			order('.src'), order('caption'));
	}

	// The label of a row, when its table is scrolled to the far end.
	function stub(box)
	{
		const e = box.querySelector('tbody th.stub');
		if (!e)
			return [`${name(box)} has no label of a row`];
		e.scrollIntoView({ block: 'center', inline: 'nearest' });
		box.scrollLeft = box.scrollWidth;
		const { left, right, top, height } = e.getBoundingClientRect();
		const edge = box.getBoundingClientRect();
		const at = document.elementFromPoint(left + 4,
			Math.min(Math.max(top + height / 2, 1),
				innerHeight - 1));
		const faults = [];
		if (left < edge.left - 1 || right > edge.right + 1)
			faults.push(`${name(e)} is out of sight`);
		if (!e.contains(at))
			faults.push(`${name(e)} is covered`);
		if (right - left > 0.6 * edge.width)
			faults.push(`${name(e)} leaves no room for figures`);
		box.scrollLeft = 0;
		return faults;
	}

	function stubs()
	{
		return all('.scroll').filter((box) =>
			box.scrollWidth > box.clientWidth + 1).flatMap(stub);
	}

	function luminance(color)
	{
		const [r, g, b] = color.match(/[\d.]+/g).map((x) => {
			const c = x / 255;
			return c <= 0.04045 ? c / 12.92 :
				((c + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	}

	function ratio(one, other)
	{
		const [low, high] = [luminance(one), luminance(other)]
			.sort((a, b) => a - b);
		return (high + 0.05) / (low + 0.05);
	}

	// The colours by their names in the style sheet (WCAG 2.2, 1.4.3 and
	// 1.4.11).
	function contrast()
	{
		const probe = document.body.appendChild(
			document.createElement('i'));
		const color = (name) => {
			probe.style.color = '#fe01fe';
			probe.style.color = `var(--${name})`;
			return getComputedStyle(probe).color;
		};
		const pairs = ['h0', 'h1', 'h2', 'l0', 'l1', 'l2', 'm0', 'o0']
			.map((c) => [`${c}t`, c, 4.5]);
		for (const c of ['ink', 'mute', 'flag'])
			pairs.push([c, 'paper', 4.5]);
		for (const c of ['line', 'bar', 'dot', 'l0'])
			pairs.push([c, 'paper', 3]);
		pairs.push(['ink', 'bar', 3]);
		const faults = pairs.map(([one, other, least]) =>
			[one, other, least, ratio(color(one), color(other))])
			.filter(([, , least, got]) => !(got >= least))
			.map(([one, other, least, got]) => `--${one} on ` +
				`--${other}: ${got.toFixed(2)}, not ${least}`);
		probe.remove();
		return faults;
	}

	// Printed from a dark screen, too, the paper is white.
	function paper()
	{
		const color = getComputedStyle(document.documentElement)
			.backgroundColor;
		const faults = all('.pat').filter((e) =>
			getComputedStyle(e).display === 'none')
			.map((e) => `${name(e.parentElement)} has no pattern`);
		return luminance(color) > 0.95 ? faults :
			faults.concat(`the paper is ${color}`);
	}

	// Texts that all have to stand in the first window.
	function first(words)
	{
		const shown = texts();
		return words.filter((word) => !shown.some(({ e, rects }) =>
			e.textContent.includes(word) &&
			rects.some((r) => r.bottom <= innerHeight)))
			.map((word) => `${JSON.stringify(word)} is not there`);
	}

	const stops = () => all('a[href], .scroll').filter(shows).map(name);

	function focused()
	{
		const e = document.activeElement;
		if (!e || e === document.body)
			return null;
		const style = getComputedStyle(e);
		const r = e.getBoundingClientRect();
		return {
			name: name(e),
			outlined: style.outlineStyle !== 'none' &&
				parseFloat(style.outlineWidth) > 0,
			seen: r.bottom > 0 && r.top < innerHeight,
		};
	}

	// A chart in a file of its own.
	function drawn()
	{
		const root = document.documentElement;
		if (root.localName !== 'svg' ||
			document.querySelector('parsererror'))
			return ['it is not drawn'];
		const edge = root.getBoundingClientRect();
		const faults = texts().filter(({ rects }) => rects.some((r) =>
			r.left < edge.left - 1 || r.right > edge.right + 1 ||
			r.bottom > edge.bottom + 1))
			.map(({ e }) => `${name(e)} is cut off`);
		if (root.getAttribute('role') !== 'img' || !label(root))
			faults.push('it has no name');
		return faults.concat(small(), clashes());
	}

	return { wide, offPaper, small, clashes, figures, inert, charts, tables, stubs,
		contrast, paper, first, stops, focused, drawn };
})();
