// What is noted of a place, ready to be kept on this telephone: of a refuge, nothing that leads to its door, even here.

/** What says where something is, in the form of a card. */
const WHERE = ['rue', 'autre-rue', 'numero', 'repere', 'horaires', 'pour-quoi'];

/** As the house folds words (src/lib/shared/person-name.ts). */
export const fold = (text) =>
	text
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Whether some words tell of a refuge. */
export function tellsRefuge(texts, { names, notNames }) {
	return texts.some((text) => {
		const said = ` ${fold(text)} `;
		const has = (words) => said.includes(` ${words} `);
		return !notNames.some(has) && names.some(has);
	});
}

/** The fields of a refuge: its name without a street, its kind, its telephone. */
export function withoutAddress(fields) {
	return fields
		.filter(([name]) => !WHERE.includes(name))
		.map(([name, text]) =>
			name === 'nom' ? [name, text.replace(/[\s,;:(–-]*\d.*$/, '')] : [name, text]
		)
		.map(([name, text]) => (name === 'nom' && !text ? [name, 'Lieu de refuge'] : [name, text]));
}

/** A number nobody else will draw (UUID version 4): `crypto.randomUUID` is missing on plain http. */
export function newKey() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6] & 0x0f) | 0x40;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
