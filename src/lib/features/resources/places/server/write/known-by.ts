import { createHash, createHmac } from 'node:crypto';
import { foldText } from '#lib/shared/person-name.ts';
import type { PlaceFacts } from '../../domain/facts/place.ts';
import { withoutStreet } from '../../domain/facts/refuge.ts';

/** A town without what some files write after it. */
const townWords = (town: string) => foldText(town.replace(/\([^)]*\)|\bcedex\b.*$|\d+/gi, ''));

/**
 * Digests by which a place is known again in a file once nothing that leads to its door is kept: by how its file
 * names it, and by its name in its town. Whoever has them and not the key learns nothing of it.
 */
export function knownBy(
	key: Buffer,
	told: Partial<Pick<PlaceFacts, 'source' | 'sourceId' | 'name' | 'town' | 'postcode'>>
): string[] {
	const name = foldText(withoutStreet(told.name ?? ''));
	const town = townWords(told.town ?? '');
	return [
		...(told.sourceId ? [digest(key, 'id', told.source ?? '', told.sourceId)] : []),
		...(name && town ? [digest(key, 'town', name, town)] : []),
		...(name && told.postcode ? [digest(key, 'post', name, told.postcode)] : [])
	];
}

/** And of a refuge, by all that it was called: it may be called otherwise now. */
export function refugeKnownBy(
	key: Buffer,
	was: PlaceFacts,
	sooner: readonly Partial<PlaceFacts>[] = []
): string[] {
	const names = [was, ...sooner].flatMap(({ name, aliases }) => [name ?? [], aliases ?? []].flat());
	return [...new Set([...knownBy(key, was), ...namesDigests(key, names)])];
}

export const namesDigests = (key: Buffer, names: readonly string[]): string[] =>
	names.map((name) => digest(key, 'name', foldText(withoutStreet(name))));

/** Of a place that a file names, the digest of that name alone. */
export const idDigest = (key: Buffer, source: string | null, id: string): string =>
	digest(key, 'id', source ?? '', id);

/** Whether a file has named it. */
export const isOfAFile = (digests: readonly string[]): boolean =>
	digests.some((one) => one.startsWith('id:'));

function digest(key: Buffer, sort: 'id' | 'town' | 'post' | 'name', ...words: string[]): string {
	const hmac = createHmac('sha256', key).update(['place', sort, ...words].join('\n'));
	return `${sort}:${hmac.digest('base64url')}`;
}

/** The name of a line whose file gives it none. */
export function madeId(parts: readonly (string | null | undefined)[]): string {
	const hash = createHash('sha256').update(parts.map((part) => foldText(part ?? '')).join('\n'));
	return `lieu-${hash.digest('hex').slice(0, 20)}`;
}
