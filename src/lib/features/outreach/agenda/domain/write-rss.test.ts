import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type Feed, writeRss } from './write-rss.ts';

const item = {
	guid: 'drop-in-1@declic',
	title: 'Permanence numérique',
	link: 'https://exemple.fr/centres/brel',
	description: 'Mardi 2 mars à 14 h. Il reste 3 places.',
	publishedAt: Temporal.Instant.from('2026-11-24T08:30:00Z')
};
const feed: Feed = {
	title: 'Jacques Brel',
	link: 'https://exemple.fr/centres/brel',
	self: 'https://exemple.fr/centres/brel/agenda.rss',
	description: 'Ce qui vient',
	builtAt: item.publishedAt,
	items: [item]
};

/** Read strictly, as XML: what each element says, and the attributes. */
function read(text: string): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const path: string[] = [];
	const add = (key: string, value: string) => found.set(key, [...(found.get(key) ?? []), value]);
	const parser = new SaxesParser();
	let words = '';
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		path.push(name);
		words = '';
		for (const [key, value] of Object.entries(attributes)) {
			add(`${path.join('/')}@${key}`, String(value));
		}
	});
	parser.on('text', (more) => {
		words += more;
	});
	parser.on('closetag', () => {
		add(path.join('/'), words);
		path.pop();
		words = '';
	});
	parser.write(text).close();
	return found;
}

test('a feed says what readers of news ask for', () => {
	const said = read(writeRss(feed));
	expect(said.get('rss@version')).toEqual(['2.0']);
	expect(said.get('rss/channel/title')).toEqual(['Jacques Brel']);
	expect(said.get('rss/channel/link')).toEqual([feed.link]);
	expect(said.get('rss/channel/description')).toEqual(['Ce qui vient']);
	expect(said.get('rss/channel/atom:link@href')).toEqual([feed.self]);
	expect(said.get('rss/channel/item/guid')).toEqual([item.guid]);
	expect(said.get('rss/channel/item/guid@isPermaLink')).toEqual(['false']);
	expect(said.get('rss/channel/item/pubDate')).toEqual(['Tue, 24 Nov 2026 08:30:00 GMT']);
	expect(said.get('rss/channel/item/description')).toEqual([item.description]);
});

test('a feed with nothing to come is one all the same', () => {
	const said = read(writeRss({ ...feed, items: [] }));
	expect([said.has('rss/channel/title'), said.has('rss/channel/item')]).toEqual([true, false]);
});

test('whatever a programme is called, the feed is read, and gives its words back', () => {
	const words = fc.string({ unit: 'binary', maxLength: 60 });
	const tricky = fc.constantFrom(
		']]>',
		'</title><item>',
		'&amp;',
		'<!--',
		'"',
		'\u0000',
		'\uFFFF',
		'\uD800'
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(words, tricky), { maxLength: 6 }), (parts) => {
			const title = parts.join('');
			const said = read(
				writeRss({
					...feed,
					self: `${feed.self}?${title}`,
					items: [{ ...item, title, guid: title }]
				})
			);
			const [back] = said.get('rss/channel/item/title')!;
			expect(said.get('rss/channel/item/guid')).toEqual([back]);
			expect(said.get('rss/channel/item')).toHaveLength(1);
			// What XML may not hold is a space; the rest is what was said.
			const seen = (text: string) =>
				text
					.toWellFormed()
					.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
					.replace(/\s+/g, '');
			expect(seen(back!)).toBe(seen(title));
		})
	);
});
