// A screen that takes the place of this one by parts: what stays keeps what listens to it.
import { showSettings } from './settings.js';
import { hush, listen } from './sound.js';

/** A page that came, ready to be shown; null: it is no screen that has these parts, as this one has. */
export function readParts(html, names) {
	const page = new DOMParser().parseFromString(html, 'text/html');
	const parts = partsOf(page, names);
	if (parts.includes(null) || partsOf(document, names).includes(null)) return null;
	return { title: page.title, page, names, parts };
}

export function showParts({ title, names, parts }) {
	hush();
	for (const [nth, part] of partsOf(document, names).entries()) part.replaceWith(parts[nth]);
	document.title = title;
	showSettings();
	listen();
}

/** As on a new page, a screen reader begins by where she is. */
export function readFrom(heading) {
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}

const partsOf = (page, names) => names.map((name) => page.querySelector(`.kiosk > ${name}`));
