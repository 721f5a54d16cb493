/** What Windows, the strictest, refuses in the name of a file. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const LONGEST = 120;

/**
 * The `content-disposition` of a file to keep, under a French name (RFC 6266, RFC 8187); programs
 * that only read ASCII have the name without its accents.
 */
export function attachment(name: string, ending: string): string {
	const kept = `${fileName(name)}.${ending}`;
	return `attachment; filename="${withoutAccents(kept)}"; filename*=UTF-8''${percentEncoded(kept)}`;
}

function fileName(name: string): string {
	const legal = name.toWellFormed().normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ');
	const short = Array.from(legal).slice(0, LONGEST).join('');
	return short.replace(/^[ .]+|[ .]+$/g, '') || 'document';
}

function withoutAccents(name: string): string {
	return name
		.replaceAll('’', "'")
		.replaceAll('–', '-')
		.replaceAll('œ', 'oe')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\u0020-\u007e]/g, '_');
}

/** Letters, digits and a few signs stand as they are (RFC 8187, attr-char). */
function percentEncoded(name: string): string {
	return encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
}
