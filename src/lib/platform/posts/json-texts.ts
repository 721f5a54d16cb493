import { cleanText } from './clean-text.ts';

/** Deeper than any of ours. */
const DEEPEST = 16;

export type JsonText = [key: string, text: string];
/** Its texts, each under its key, and the keys themselves: somebody wrote them too. */
export type JsonTexts = { texts: JsonText[]; names: string[] };
type ReadJson = JsonTexts & { value: unknown };

/**
 * A body of JSON, each of its texts cleaned, and told. Null when it cannot be read.
 */
export function readJson(bytes: Buffer): ReadJson | null {
	try {
		const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const found: JsonTexts = { texts: [], names: [] };
		return { value: cleaned(JSON.parse(written), '', found, 0), ...found };
	} catch {
		return null;
	}
}

function cleaned(value: unknown, key: string, found: JsonTexts, depth: number): unknown {
	if (depth > DEEPEST) throw new Error('too deep');
	if (typeof value === 'string') {
		const text = cleanText(value);
		found.texts.push([key, text]);
		return text;
	}
	if (Array.isArray(value)) return value.map((one) => cleaned(one, key, found, depth + 1));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => {
			const own = cleanText(name);
			found.names.push(own);
			return [own, cleaned(one, own, found, depth + 1)];
		})
	);
}
