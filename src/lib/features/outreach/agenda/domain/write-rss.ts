/** A feed of what is to come. */
export type Feed = {
	title: string;
	/** The page that it tells, and itself: whole addresses. */
	link: string;
	self: string;
	description: string;
	builtAt: Temporal.Instant;
	items: readonly FeedItem[];
};

export type FeedItem = {
	/** The same for ever. */
	guid: string;
	title: string;
	link: string;
	description: string;
	publishedAt: Temporal.Instant;
};

/** A feed as readers of news read it (RSS 2.0). */
export function writeRss({ title, link, self, description, builtAt, items }: Feed): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
		'<channel>',
		element('title', title),
		element('link', link),
		element('description', description),
		element('language', 'fr'),
		element('lastBuildDate', dated(builtAt)),
		`<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
		...items.flatMap((item) => [
			'<item>',
			element('title', item.title),
			element('link', item.link),
			`<guid isPermaLink="false">${escaped(item.guid)}</guid>`,
			element('pubDate', dated(item.publishedAt)),
			element('description', item.description),
			'</item>'
		]),
		'</channel>',
		'</rss>',
		''
	].join('\n');
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

/** « Tue, 24 Nov 2026 08:30:00 GMT » */
const dated = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toUTCString();

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** What XML may not hold at all becomes a space; a carriage return would be read as a line. */
function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
		.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}
