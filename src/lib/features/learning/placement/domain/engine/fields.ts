/** A file that cannot be read as what it should be, told by the field that is wrong. */
export class FieldRefusal extends Error {}

/** Refuses a field by its path, in a French sentence that says what is awaited. */
export function refuseField(path: string, awaited: string): never {
	throw new FieldRefusal(`${path}\u00a0: ${awaited}.`);
}

/** The object at a path. */
export function readObject(value: unknown, path: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		refuseField(path, 'un objet est attendu');
	}
	return value as Record<string, unknown>;
}

/** The list at a path. */
export function readList(value: unknown, path: string): unknown[] {
	if (!Array.isArray(value)) refuseField(path, 'une liste est attendue');
	return value;
}

/** The number at a path, between two bounds. */
export function readNumber(value: unknown, path: string, [least, most]: [number, number]): number {
	if (typeof value !== 'number' || !(value >= least && value <= most)) {
		refuseField(path, `un nombre de ${least} à ${most} est attendu`);
	}
	return value;
}

/** Two numbers at a path, the first below the second: thresholds and cuts are ordered. */
export function readOrderedPair(value: unknown, path: string): [number, number] {
	const pair = readList(value, path);
	const [low, high] = pair.map((one, at) => readNumber(one, `${path}[${at}]`, [-20, 20]));
	if (pair.length !== 2 || !(low! < high!))
		refuseField(path, 'deux nombres croissants sont attendus');
	return [low!, high!];
}

/** The name at a path. */
export function readName(value: unknown, path: string): string {
	if (typeof value !== 'string' || value === '') refuseField(path, 'un nom est attendu');
	return value;
}
