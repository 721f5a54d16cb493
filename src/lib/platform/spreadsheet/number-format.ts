const PIECES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|e[+-]|general|standard|./giu;
/** Scientific notation, fractions and scaling are read as plain numbers: no register shows them. */
const TOO_CLEVER = /e[+-]|\/|,(?![0#?])/i;

/**
 * The number as the French spreadsheet shows it: "1,5", "1 200", "50 %", and "06 39 98 00 01" for a
 * telephone stored as a number under a format that writes its zeros and spaces.
 */
export function formatNumber(value: number, code: string): string {
	const pieces = sectionFor(value, code);
	const pattern = pieces.filter((piece) => !isLiteral(piece)).join('');
	if (/general|standard|@/i.test(pattern) || TOO_CLEVER.test(pattern)) return plainNumber(value);
	const shown = /[0#?]/.test(pattern) ? fill(value, pieces, pattern) : literalText(pieces);
	const isBare = code.split(';').length === 1 && value < 0;
	return (isBare ? '-' : '') + shown || plainNumber(value);
}

/** A number under no particular format, without the noise of binary fractions. */
export function plainNumber(value: number): string {
	const tidy = Number.isSafeInteger(value) ? value : Number(value.toPrecision(11));
	return String(tidy).replace('.', ',');
}

function sectionFor(value: number, code: string): string[] {
	const sections: string[][] = [[]];
	for (const [piece] of code.matchAll(PIECES)) {
		if (piece === ';') sections.push([]);
		else sections.at(-1)!.push(piece);
	}
	const index = value < 0 ? 1 : value === 0 ? 2 : 0;
	return sections[index] ?? sections[0]!;
}

function isLiteral(piece: string): boolean {
	return /^["\\_*[]/.test(piece) || /^[^0#?.,%@/a-z]$/i.test(piece);
}

function literalText(pieces: string[]): string {
	return pieces.map(textOf).join('');
}

function textOf(piece: string): string {
	if (piece.startsWith('"')) return piece.replaceAll('"', '');
	if (piece.startsWith('\\')) return piece.slice(1);
	const currency = /^\[\$([^-\]]+)/.exec(piece);
	if (currency) return currency[1]!;
	return /^[_*[]/.test(piece) ? ' ' : piece;
}

/** Puts the digits in their places, from the right, leaving the literals between them. */
function fill(value: number, pieces: string[], pattern: string): string {
	const percents = pattern.split('%').length - 1;
	const [whole, decimals = ''] = pattern.split('.');
	const least = decimals.replace(/[^0]/g, '').length;
	const most = decimals.replace(/[^0#?]/g, '').length;
	const fixed = Math.abs(value * 100 ** percents).toFixed(most);
	const [integer, fraction = ''] = fixed.split('.');
	const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
	const digits = whole!.includes(',') ? grouped(integer!) : integer!;

	const point = pieces.indexOf('.');
	const before = pieces.slice(0, point < 0 ? pieces.length : point);
	const after = point < 0 ? [] : pieces.slice(point + 1);
	const tail = after.filter((piece) => !/^[0#?]$/.test(piece));
	return (
		placed(digits, before) + (kept === '' ? '' : `,${kept}`) + literalText(tail).replace('%', ' %')
	);
}

function grouped(integer: string): string {
	return integer.replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

function placed(digits: string, pieces: string[]): string {
	let left = digits === '0' ? '' : digits;
	let text = '';
	const first = pieces.findIndex((piece) => /^[0#?]$/.test(piece));
	for (let index = pieces.length - 1; index >= 0; index--) {
		const piece = pieces[index]!;
		if (piece === ',') continue;
		if (!/^[0#?]$/.test(piece)) {
			text = (piece === '%' ? ' %' : textOf(piece)) + text;
			continue;
		}
		const digit = left.slice(-1) || (piece === '0' ? '0' : '');
		left = left.slice(0, -1);
		text = (index === first ? left : '') + digit + text;
	}
	return text;
}
