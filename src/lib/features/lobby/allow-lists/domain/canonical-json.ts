export type Said =
	string | number | boolean | null | readonly Said[] | { readonly [key: string]: Said };

/** The one way to write a value, so that whoever verifies reads the same bytes: keys in order, no space. */
export function canonicalJson(value: Said): string {
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const fields = Object.entries(value)
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
	return `{${fields.join(',')}}`;
}

const isList = (value: Said): value is readonly Said[] => Array.isArray(value);
